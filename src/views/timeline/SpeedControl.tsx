/** How fast playing goes, on a logarithmic slider, and whether it begins again at the end. */
import { Button } from '../../controls/Button';
import { LoopIcon } from '../../controls/icons';
import { Slider } from '../../controls/Slider';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { fastest, paceOf, SLOWEST } from '../../state/speed';
import { words } from './words';

export function SpeedControl() {
  const { workspace } = useSession();
  const steps = useDocument((state) => state.document.experiment.steps);
  const chosen = useWorkspace((state) => state.speed);
  const pace = paceOf(chosen, steps);
  return (
    <div className="timeline-speed">
      <span className="timeline-pace" aria-hidden="true">
        {words.pace(pace)}
      </span>
      <Slider
        label={words.speed}
        value={pace}
        law="logarithmic"
        low={SLOWEST}
        high={fastest(steps)}
        write={(value) => words.paceInFull(value, steps)}
        onChange={(speed) => workspace.setState({ speed })}
      />
    </div>
  );
}

export function LoopButton() {
  const { workspace } = useSession();
  const loops = useWorkspace((state) => state.loops);
  return (
    <Button
      look="icon"
      className="timeline-loop"
      icon={<LoopIcon />}
      aria-label={words.loop}
      aria-pressed={loops}
      title={words.loopTitle}
      onClick={() => workspace.setState({ loops: !loops })}
    />
  );
}

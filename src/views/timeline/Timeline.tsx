/** The bottom of the page: how much of the runs is shown. Plays, steps, scrubs; computes nothing. */
import { Button } from '../../controls/Button';
import { Choice } from '../../controls/Choice';
import { PauseIcon, PlayIcon, StepBackIcon, StepForwardIcon } from '../../controls/icons';
import type { Playback } from '../../state/playback';
import { shownStep } from '../../state/playhead';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { StepSlider } from './StepSlider';
import './timeline.css';

/** Steps a second at speed 1×. */
const NORMAL_SPEED = 30;

const speeds = [0.1, 0.25, 0.5, 1, 2, 5, 20, 100].map((factor) => ({
  value: String(factor * NORMAL_SPEED),
  label: `${factor}×`,
}));

interface TimelineProps {
  readonly playback: Playback;
}

export function Timeline({ playback }: TimelineProps) {
  return (
    <footer className="timeline">
      <PlayButton playback={playback} />
      <div className="timeline-steps">
        <Button
          look="icon"
          icon={<StepBackIcon />}
          aria-label="Step back"
          onClick={() => playback.stepBy(-1)}
        />
        <Button
          look="icon"
          icon={<StepForwardIcon />}
          aria-label="Step forward"
          onClick={() => playback.stepBy(1)}
        />
      </div>
      <StepSlider playback={playback} />
      <StepCount />
      <SpeedChoice />
    </footer>
  );
}

function PlayButton({ playback }: TimelineProps) {
  const playing = useWorkspace((state) => state.playing);
  return (
    <button
      type="button"
      className="timeline-play"
      aria-label={playing ? 'Pause' : 'Play'}
      onClick={playback.toggle}
    >
      {playing ? <PauseIcon /> : <PlayIcon />}
    </button>
  );
}

function StepCount() {
  const shown = useDocument((state) => shownStep(state.document));
  const steps = useDocument((state) => state.document.experiment.steps);
  return (
    <span className="timeline-count">
      <b>{shown}</b> / {steps}
    </span>
  );
}

function SpeedChoice() {
  const { workspace } = useSession();
  const speed = useWorkspace((state) => state.speed);
  return (
    <Choice
      label="Speed"
      look="bare"
      value={String(speed)}
      options={speeds}
      onChange={(value) => workspace.setState({ speed: Number(value) })}
    />
  );
}

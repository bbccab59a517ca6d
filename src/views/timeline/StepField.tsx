/** The step shown as a number that can be typed, of how many. */
import { NumberField } from '../../controls/NumberField';
import type { Playback } from '../../state/playback';
import { shownStep } from '../../state/playhead';
import { useDocument } from '../../state/session';
import { words } from './words';

interface StepFieldProps {
  readonly playback: Playback;
}

/** Beyond either end there is that end. */
const bounds = { minimum: 0, whole: true } as const;

export function StepField({ playback }: StepFieldProps) {
  const shown = useDocument((state) => shownStep(state.document));
  const steps = useDocument((state) => state.document.experiment.steps);
  return (
    <div className="timeline-count" style={{ '--digits': String(String(steps).length) }}>
      <NumberField
        label={words.goTo}
        look="bare"
        value={shown}
        bounds={bounds}
        isHeld
        onCommit={(step) => playback.goTo(step)}
      />
      <span>{words.ofSteps(steps)}</span>
    </div>
  );
}

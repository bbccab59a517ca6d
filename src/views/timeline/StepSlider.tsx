/** The playhead as a slider over the steps, with the step under the pointer and the ends of runs marked on it. */
import type { PointerEvent } from 'react';
import type { Playback } from '../../state/playback';
import { shownStep } from '../../state/playhead';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { EndMarks } from './EndMarks';

/** Half the width of the handle, where the native range input keeps its ends. */
const INSET = 9;

interface StepSliderProps {
  readonly playback: Playback;
}

export function StepSlider({ playback }: StepSliderProps) {
  const { workspace } = useSession();
  const shown = useDocument((state) => shownStep(state.document));
  const steps = useDocument((state) => state.document.experiment.steps);

  function onPointerMove(event: PointerEvent<HTMLInputElement>): void {
    if (event.pointerType === 'touch') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left - INSET) / (width - 2 * INSET);
    const step = Math.round(Math.min(1, Math.max(0, share)) * steps);
    workspace.setState({ hoveredStep: step });
  }

  return (
    <div className="step-slider">
      <EndMarks steps={steps} />
      <HoveredStep steps={steps} />
      <input
        type="range"
        className="slider"
        aria-label="Step"
        aria-valuetext={`${shown} of ${steps}`}
        min={0}
        max={steps}
        step={1}
        value={shown}
        style={{ '--fill': String(shown / steps) }}
        onChange={(event) => playback.goTo(Number(event.currentTarget.value))}
        onPointerMove={onPointerMove}
        onPointerLeave={() => workspace.setState({ hoveredStep: undefined })}
      />
    </div>
  );
}

function HoveredStep({ steps }: { readonly steps: number }) {
  const step = useWorkspace((state) => state.hoveredStep);
  if (step === undefined || step > steps) return null;
  return <span className="step-slider-hovered" style={{ '--at': String(step / steps) }} />;
}

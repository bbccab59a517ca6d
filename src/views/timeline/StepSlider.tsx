/** The playhead as a slider over the steps, with the step under the pointer and what happened to the runs marked over it. */
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Playback } from '../../state/playback';
import { shownStep } from '../../state/playhead';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { deferred } from '../deferred';
import { words } from './words';

const EventMarks = deferred(async () => (await import('./EventMarks')).EventMarks, 'pictured');

/** Half the width of the handle, where the native range input keeps its ends. */
const INSET = 9;

interface StepSliderProps {
  readonly playback: Playback;
}

/** Steps that a key moves the playhead by, where it is not the browser's own one. */
const strides: Readonly<Record<string, number>> = {
  'Shift+ArrowLeft': -10,
  'Shift+ArrowDown': -10,
  'Shift+ArrowRight': 10,
  'Shift+ArrowUp': 10,
  PageDown: -100,
  PageUp: 100,
  'Shift+PageDown': -100,
  'Shift+PageUp': 100,
};

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

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stride = strides[event.shiftKey ? `Shift+${event.key}` : event.key];
    if (stride === undefined) return;
    event.preventDefault();
    playback.stepBy(stride);
  }

  return (
    <div className="step-slider">
      <EventMarks playback={playback} steps={steps} inset={INSET} />
      <HoveredStep steps={steps} />
      <input
        type="range"
        className="slider"
        aria-label={words.step}
        aria-valuetext={words.stepOf(shown, steps)}
        min={0}
        max={steps}
        step={1}
        value={shown}
        style={{ '--fill': String(shown / steps) }}
        onChange={(event) => playback.goTo(Number(event.currentTarget.value))}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => workspace.setState({ hoveredStep: undefined })}
      />
    </div>
  );
}

function HoveredStep({ steps }: { readonly steps: number }) {
  const step = useWorkspace((state) => state.hoveredStep);
  if (step === undefined || step > steps) return null;
  return (
    <span className="step-slider-hovered" style={{ '--at': String(step / steps) }}>
      <span>{step}</span>
    </span>
  );
}

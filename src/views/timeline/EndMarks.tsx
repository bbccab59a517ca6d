/** Marks over the timeline where runs ended before their time. */
import { markerPath } from '../../drawing/marker';
import { runMarker } from '../../drawing/palette';
import { useResults } from '../../state/session';
import { runColor } from '../runs/RunMark';
import { useRun, useRunKeys } from '../runs/run-selectors';

interface EndMarksProps {
  readonly steps: number;
}

export function EndMarks({ steps }: EndMarksProps) {
  return useRunKeys().map((key) => <EndMark key={key} runKey={key} steps={steps} />);
}

interface EndMarkProps {
  readonly runKey: number;
  readonly steps: number;
}

function EndMark({ runKey, steps }: EndMarkProps) {
  const color = useRun(runKey)?.color ?? 0;
  const step = useResults((state) => {
    const ending = state.trajectories.get(runKey)?.value.ending;
    return ending === undefined || ending.kind === 'finished' ? undefined : ending.step;
  });
  if (step === undefined || step > steps) return null;
  return (
    <svg
      className="end-mark"
      viewBox="0 0 10 10"
      style={{ '--at': String(step / steps), color: runColor(color) }}
      aria-hidden="true"
    >
      <path d={markerPath(runMarker(color), 5, 5, 3.5)} fill="currentColor" />
    </svg>
  );
}

/** Compares a run with the same run by TensorFlow.js, step by step, and with itself from a start moved by a rounding. */
import { startDescent } from '../engine/descent';
import {
  APART,
  type CheckReport,
  type CheckWork,
  MOVED,
  separation,
} from '../engine/library-check';
import { blockExecutor } from '../language/block';
import { replay } from './replay';

/** Yields the step that it has come to, so that the caller can tell; ends with the report. */
export function* check(work: CheckWork): Generator<number, CheckReport> {
  const { positions } = work;
  const steps = (positions[0]?.length ?? 1) - 1;
  let [largest, at, step] = [0, 0, 0];
  let apart: number | undefined;
  for (const theirs of replay(work)) {
    step++;
    const distance = separation(positions, step, theirs);
    if (distance > APART) {
      apart = step;
      break;
    }
    if (distance > largest) [largest, at] = [distance, step];
    yield step;
  }
  if (apart === undefined) return { steps, largest, at };
  const own = ownSeparation(work);
  return { steps, largest, at, apart, ...(own !== undefined && { ownApart: own }) };
}

/** Whether roundings alone part this path from itself: the step at which they do. */
function ownSeparation({ descent, positions }: CheckWork): number | undefined {
  const start = descent.start.map((value) => value + MOVED * Math.max(1, Math.abs(value)));
  const moved = startDescent({ ...descent, start }, blockExecutor);
  while (!moved.advance());
  const { trajectory } = moved;
  const length = positions[0]?.length ?? 0;
  for (let step = 1; step < length; step++) {
    const theirs = trajectory.positions.map((column) =>
      step < trajectory.length ? (column[step] ?? Number.NaN) : Number.NaN,
    );
    if (separation(positions, step, theirs) > APART) return step;
  }
  return undefined;
}

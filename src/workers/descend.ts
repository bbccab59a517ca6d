/** A run as work of a worker: computed a stretch at a time, sent in stretches of another length. */
import { type startDescent, trajectoryBytes } from '../engine/descent';
import { OvershootFinder } from '../engine/overshoots';
import type { Trajectory } from '../engine/trajectory';
import type { DescentWork } from '../engine/work';
import { batchOf, stepsAtOnce } from '../engine/work-rows';
import type { Executor } from '../language/program';
import type { Buffers } from './buffers';
import type { Stretch } from './protocol';
import type { Task } from './task';

/** Positions of one stretch: large enough that most runs are a single frame, small enough to stream long ones. */
const STRETCH = 16_384;

/** A run as stretches. @param start begins it, in the memory that it is given */
export function* descend(
  work: DescentWork,
  executor: Executor,
  buffers: Buffers,
  start: typeof startDescent,
): Task {
  const memory = buffers.take(trajectoryBytes(work));
  const descent = start(work, executor, memory);
  // Steps of a run in mini-batches go uphill all the time.
  const counts = batchOf(work) === undefined;
  const finder = counts
    ? new OvershootFinder(work.source, work.diagonal ?? 0, executor)
    : undefined;
  let sent = 0;
  for (;;) {
    const done = descent.advance();
    const { length, positions, losses, gradientNorms, evaluated, ending } = descent.trajectory;
    const columns = [...positions, losses, ...(gradientNorms ? [gradientNorms] : [])];
    while (length - sent > STRETCH || done) {
      const count = Math.min(STRETCH, length - sent);
      const to = sent + count;
      const last = done && to === length;
      const overshoots = finder && (yield* overshootsOf(finder, work, { positions, length: to }));
      const frame = stretch(columns, sent, count, buffers, {
        ...(overshoots && { overshoots }),
        ...(evaluated && { evaluated: within(evaluated, sent, to) }),
        ...(last && { ending }),
      });
      sent = to;
      // Nobody asks for more after the last frame, which holds copies.
      if (last) buffers.giveBack(memory);
      yield frame;
      if (last) return;
    }
    yield undefined;
  }
}

const within = (steps: Int32Array, from: number, to: number): Int32Array =>
  steps.filter((step) => step >= from && step < to);

/** As many positions at a time as one may look at in one go. */
function* overshootsOf(
  finder: OvershootFinder,
  work: DescentWork,
  { positions, length }: Pick<Trajectory, 'positions' | 'length'>,
): Generator<undefined, Int32Array> {
  const found: number[] = [];
  const many = stepsAtOnce(work, 1);
  for (let to = finder.reached; to < length; ) {
    to = Math.min(length, to + many);
    for (const step of finder.continue({ positions, length: to })) found.push(step);
    if (to < length) yield undefined;
  }
  return Int32Array.from(found);
}

function stretch(
  columns: readonly Float64Array[],
  from: number,
  count: number,
  buffers: Buffers,
  others: Pick<Stretch, 'overshoots' | 'evaluated' | 'ending'>,
): Stretch {
  const buffer = buffers.take(Math.max(1, count * columns.length) * Float64Array.BYTES_PER_ELEMENT);
  const numbers = new Float64Array(buffer);
  columns.forEach((column, index) => {
    numbers.set(column.subarray(from, from + count), index * count);
  });
  return { kind: 'stretch', from, count, buffer, ...others };
}

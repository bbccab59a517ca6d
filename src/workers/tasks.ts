/** How each kind of work is done, a little at a time: generators that pause often and yield frames. */
import { startDescent, trajectoryBytes } from '../engine/descent';
import { sampleField } from '../engine/heights';
import { inspect } from '../engine/inspecting';
import { OvershootFinder } from '../engine/overshoots';
import type { Whole } from '../engine/result';
import { findSaddles } from '../engine/saddle-search';
import { sampleSlopes } from '../engine/slopes';
import { survey } from '../engine/surveying';
import { sweepBytes } from '../engine/sweep-record';
import { sweep } from '../engine/sweeping';
import type { DescentWork, SweepWork, Work } from '../engine/work';
import type { Executor } from '../language/program';
import type { Buffers } from './buffers';
import type { Frame, Stretch } from './protocol';

/** Yields undefined where it may pause, a frame where there is something to send; ends with its last frame. */
export type Task = Generator<Frame | undefined, void>;

/** Positions of one stretch: large enough that most runs are a single frame, small enough to stream long ones. */
const STRETCH = 16_384;

export function startTask(work: Work, executor: Executor, buffers: Buffers): Task {
  switch (work.kind) {
    case 'descent':
      return descend(work, executor, buffers);
    case 'survey':
      return whole(survey(work, executor));
    case 'field':
      return whole(sampleField(work, executor), ({ loss }) => [loss]);
    case 'sweep':
      return sweepOver(work, executor, buffers);
    case 'inspection':
      return whole(inspect(work, executor));
    case 'slopes':
      return whole(sampleSlopes(work, executor), ({ alongX, alongY }) => [alongX, alongY]);
    case 'saddles':
      return whole(findSaddles(work, executor));
    default:
      return work satisfies never;
  }
}

/** @param arrays of the result, which leave with it */
function* whole<Result extends Whole>(
  computing: Generator<void, Result>,
  arrays: (result: Result) => readonly Float64Array[] = () => [],
): Task {
  for (;;) {
    const { done, value } = computing.next();
    if (done) {
      const buffers = arrays(value).map(({ buffer }) => buffer as ArrayBuffer);
      yield { kind: 'whole', result: value, buffers };
      return;
    }
    yield undefined;
  }
}

function* sweepOver(work: SweepWork, executor: Executor, buffers: Buffers): Task {
  const memory = buffers.take(sweepBytes(work, work.rates.count));
  try {
    yield* whole(sweep(work, executor, memory));
  } finally {
    buffers.giveBack(memory);
  }
}

function* descend(work: DescentWork, executor: Executor, buffers: Buffers): Task {
  const memory = buffers.take(trajectoryBytes(work));
  const descent = startDescent(work, executor, memory);
  const finder = new OvershootFinder(work.formula, work.diagonal ?? 0, executor);
  let sent = 0;
  for (;;) {
    const done = descent.advance();
    const { length, positions, losses, gradientNorms, ending } = descent.trajectory;
    const columns = [...positions, losses, ...(gradientNorms ? [gradientNorms] : [])];
    while (length - sent > STRETCH || done) {
      const count = Math.min(STRETCH, length - sent);
      const last = done && sent + count === length;
      const overshoots = Int32Array.from(finder.continue({ positions, length: sent + count }));
      const end = last ? { ending } : {};
      const frame = stretch(columns, sent, count, buffers, { overshoots, ...end });
      sent += count;
      // Nobody asks for more after the last frame, which holds copies.
      if (last) buffers.giveBack(memory);
      yield frame;
      if (last) return;
    }
    yield undefined;
  }
}

function stretch(
  columns: readonly Float64Array[],
  from: number,
  count: number,
  buffers: Buffers,
  others: Pick<Stretch, 'overshoots' | 'ending'>,
): Stretch {
  const buffer = buffers.take(Math.max(1, count * columns.length) * Float64Array.BYTES_PER_ELEMENT);
  const numbers = new Float64Array(buffer);
  columns.forEach((column, index) => {
    numbers.set(column.subarray(from, from + count), index * count);
  });
  return { kind: 'stretch', from, count, buffer, ...others };
}

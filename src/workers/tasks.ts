/** How each kind of work is done, a little at a time: generators that pause often and yield frames. */
import { startDescent, trajectoryBytes } from '../engine/descent';
import { sampleField } from '../engine/heights';
import { OvershootFinder } from '../engine/overshoots';
import { survey } from '../engine/surveying';
import type { Trajectory } from '../engine/trajectory';
import type { DescentWork, Work } from '../engine/work';
import { batchOf, stepsAtOnce } from '../engine/work-rows';
import type { Executor } from '../language/program';
import type { Buffers } from './buffers';
import type { FurtherWork } from './further-tasks';
import type { Stretch } from './protocol';
import { type Task, whole } from './task';

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
    case 'inspection':
    case 'slopes':
    case 'saddles':
      return further(work, executor, buffers);
    default:
      return work satisfies never;
  }
}

/** What the first picture does without comes in a chunk of its own. */
function* further(work: FurtherWork, executor: Executor, buffers: Buffers): Task {
  let module: typeof import('./further-tasks') | undefined;
  let cause: unknown;
  yield import('./further-tasks').then(
    (loaded) => {
      module = loaded;
    },
    (error: unknown) => {
      cause = error;
    },
  );
  if (module === undefined)
    throw new Error('A part of the page has not come. Load the page again.', { cause });
  yield* module.startFurtherTask(work, executor, buffers);
}

function* descend(work: DescentWork, executor: Executor, buffers: Buffers): Task {
  const memory = buffers.take(trajectoryBytes(work));
  const descent = startDescent(work, executor, memory);
  // Steps of a run in mini-batches go uphill all the time.
  const finder =
    batchOf(work) === undefined
      ? new OvershootFinder(work.source, work.diagonal ?? 0, executor)
      : undefined;
  let sent = 0;
  for (;;) {
    const done = descent.advance();
    const { length, positions, losses, gradientNorms, evaluated, ending } = descent.trajectory;
    const columns = [...positions, losses, ...(gradientNorms ? [gradientNorms] : [])];
    while (length - sent > STRETCH || done) {
      const count = Math.min(STRETCH, length - sent);
      const last = done && sent + count === length;
      const to = sent + count;
      const overshoots = finder && (yield* overshootsOf(finder, work, { positions, length: to }));
      const frame = stretch(columns, sent, count, buffers, {
        ...(overshoots && { overshoots }),
        ...(evaluated && { evaluated: evaluated.filter((step) => step >= sent && step < to) }),
        ...(last && { ending }),
      });
      sent += count;
      // Nobody asks for more after the last frame, which holds copies.
      if (last) buffers.giveBack(memory);
      yield frame;
      if (last) return;
    }
    yield undefined;
  }
}

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

/** How each kind of work is done, a little at a time: generators that pause often and yield frames. */
import { startDescent } from '../engine/descent';
import { sampleField } from '../engine/heights';
import { survey } from '../engine/surveying';
import type { Work } from '../engine/work';
import type { Executor } from '../language/program';
import type { Buffers } from './buffers';
import type { DataWork } from './data-tasks';
import { descend } from './descend';
import type { FurtherWork } from './further-tasks';
import { type Task, whole } from './task';

export function startTask(work: Work, executor: Executor, buffers: Buffers): Task {
  if (isOnData(work)) return onData(work, executor, buffers);
  switch (work.kind) {
    case 'descent':
      return descend(work, executor, buffers, startDescent);
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

const isOnData = (work: Work): work is DataWork => work.source.kind === 'data';

/** What the first picture does without comes in a chunk of its own. */
function* further(work: FurtherWork, executor: Executor, buffers: Buffers): Task {
  const { startFurtherTask } = yield* arrivalOf(import('./further-tasks'));
  yield* startFurtherTask(work, executor, buffers);
}

/** And so does what computes on data. */
function* onData(work: DataWork, executor: Executor, buffers: Buffers): Task {
  const { startDataTask } = yield* arrivalOf(import('./data-tasks'));
  yield* startDataTask(work, executor, buffers);
}

/** Waits for a part of the page. @throws Error where it does not come */
function* arrivalOf<Module>(module: Promise<Module>): Generator<Promise<unknown>, Module, unknown> {
  let arrived: Module | undefined;
  let cause: unknown;
  yield module.then(
    (loaded) => {
      arrived = loaded;
    },
    (error: unknown) => {
      cause = error;
    },
  );
  if (arrived === undefined)
    throw new Error('A part of the page has not come. Load the page again.', { cause });
  return arrived;
}

/** Work that the first picture does without: what stands behind it, and what somebody looks at in passing. */
import { inspect } from '../engine/inspecting';
import { findSaddles } from '../engine/saddle-search';
import { sampleSlopes } from '../engine/slopes';
import { sweepBytes } from '../engine/sweep-record';
import { sweep } from '../engine/sweeping';
import type { InspectionWork, SaddlesWork, SlopesWork, SweepWork } from '../engine/work';
import type { Executor } from '../language/program';
import type { Buffers } from './buffers';
import { type Task, whole } from './task';

export type FurtherWork = SweepWork | InspectionWork | SlopesWork | SaddlesWork;

export function startFurtherTask(work: FurtherWork, executor: Executor, buffers: Buffers): Task {
  switch (work.kind) {
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

function* sweepOver(work: SweepWork, executor: Executor, buffers: Buffers): Task {
  const memory = buffers.take(sweepBytes(work, work.rates.count));
  try {
    yield* whole(sweep(work, executor, memory));
  } finally {
    buffers.giveBack(memory);
  }
}

/** Work on data: comes with the first data problem, and brings what computes on data. */
import { startDataDescent } from '../engine/batched-descent';
import { sampleDataField } from '../engine/data-heights';
import { surveyData } from '../engine/data-survey';
import type { DataSource } from '../engine/objective-source';
import { evaluatePointsWith } from '../engine/over-data';
import type { Work } from '../engine/work';
import type { Executor } from '../language/program';
import type { Buffers } from './buffers';
import { descend } from './descend';
import { startFurtherTask } from './further-tasks';
import { type Task, whole } from './task';

export type DataWork = Work & { readonly source: DataSource };

export function startDataTask(work: DataWork, executor: Executor, buffers: Buffers): Task {
  evaluatePointsWith(executor);
  switch (work.kind) {
    case 'descent':
      return descend(work, executor, buffers, startDataDescent);
    case 'survey':
      return whole(surveyData(work, executor));
    case 'field':
      return whole(sampleDataField(work, executor), ({ loss }) => [loss]);
    default:
      return startFurtherTask(work, executor, buffers);
  }
}

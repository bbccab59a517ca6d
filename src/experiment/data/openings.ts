/** What the tabs of fits and classifiers open on for somebody who has not been there yet: a picture that makes one ask why. */

import type { DataProblem, Experiment } from '../experiment';
import { isDataProblem } from '../problem';
import { chooseDataSet } from './data-changes';

interface Opening {
  /** A data set of the catalogue that has rates for these runs. */
  readonly data: string;
  readonly start: readonly number[];
}

/** Unlike the defaults of links these may be replaced by better ones: links hold data, start and rates. */
const openings: Readonly<Record<DataProblem['kind'], Opening>> = {
  // From a line that falls, along a narrow valley: one arrives, two are on their way, one has hardly turned.
  fit: { data: 'cars', start: [-6, 120] },
  // From a boundary that lies across: one swings round the minimum, one bounces about it for ever, one is slow.
  classify: { data: 'blobs40', start: [-0.5, 3.3, 2] },
};

/** The runs go on, with the rates suggested for the data. */
export function openTask(experiment: Experiment, task: DataProblem['kind']): Experiment {
  const { data, start } = openings[task];
  const opened = chooseDataSet(experiment, data);
  const { problem } = opened;
  // For standardized data the start means something else.
  return isDataProblem(problem) && !problem.standardize ? { ...opened, start } : opened;
}

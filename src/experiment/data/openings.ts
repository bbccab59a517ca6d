/** What the tabs of fits and classifiers open on for somebody who has not been there yet: a picture that makes one ask why. */

import { defaultValues } from '../defaults';
import type { DataProblem, Experiment, Run } from '../experiment';
import { methodOf } from '../method';
import { isDataProblem } from '../problem';
import { chooseDataSet } from './data-changes';

interface Opening {
  /** A data set of the catalogue. */
  readonly data: string;
  readonly start: readonly number[];
  /** By optimizer, with its default hyperparameters. */
  readonly rates: Readonly<Record<string, number>>;
}

/** Unlike the defaults of links these may be replaced by better ones: links hold data, start and rates. */
const openings: Readonly<Record<DataProblem['kind'], Opening>> = {
  // From a line that falls, along a narrow valley: one arrives, two are on their way, one has hardly turned.
  fit: {
    data: 'cars',
    start: [-6, 120],
    rates: { sgd: 0.0025, momentum: 0.0055, rmsprop: 0.5, adam: 3.5 },
  },
  // From a boundary that lies across: one swings round the minimum, one bounces about it for ever, one is slow.
  classify: {
    data: 'blobs40',
    start: [-0.5, 3.3, 2],
    rates: { sgd: 0.08, momentum: 0.5, rmsprop: 0.2, adam: 0.1 },
  },
};

/** The runs go on with the opening's rates where it knows any for them, else with those suggested for its data. */
export function openTask(experiment: Experiment, task: DataProblem['kind']): Experiment {
  const { data, start, rates } = openings[task];
  const opened = chooseDataSet(experiment, data);
  const { problem } = opened;
  // For standardized data start and rates mean something else.
  if (!isDataProblem(problem) || problem.standardize) return opened;
  const runs = opened.runs.map((run) => {
    const rate = isPlain(run, experiment) ? rates[run.optimizer] : undefined;
    return rate === undefined ? run : { ...run, rate };
  });
  return { ...opened, start, runs };
}

function isPlain({ optimizer, hyperparameters }: Run, { rules, steps }: Experiment): boolean {
  const defaults = defaultValues(methodOf(optimizer, rules)?.hyperparameters ?? [], steps);
  return Object.entries(defaults).every(([name, value]) => hyperparameters[name] === value);
}

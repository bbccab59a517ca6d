/** What components need to know of one run, each as narrow as it can be: a drag redraws nothing else. */
import { useShallow } from 'zustand/react/shallow';
import type { Experiment, Run } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import { useDocument } from '../../state/session';

const namesByExperiment = new WeakMap<Experiment, readonly string[]>();

/** The names of all runs, worked out once per experiment. */
function namesOf(experiment: Experiment): readonly string[] {
  const known = namesByExperiment.get(experiment);
  if (known !== undefined) return known;
  const names = runNames(experiment);
  namesByExperiment.set(experiment, names);
  return names;
}

/** The keys of all runs, in order. */
export const useRunKeys = (): readonly number[] =>
  useDocument(useShallow(({ document }) => document.experiment.runs.map(({ key }) => key)));

/** The keys of the runs that are not hidden, in order. */
export const useShownRunKeys = (): readonly number[] =>
  useDocument(
    useShallow(({ document }) =>
      document.experiment.runs.filter(({ hidden }) => !hidden).map(({ key }) => key),
    ),
  );

/** Undefined for a moment when the run has just been removed. */
export const useRun = (key: number): Run | undefined =>
  useDocument(({ document }) => document.experiment.runs.find((run) => run.key === key));

export const useRunName = (key: number): string =>
  useDocument(({ document: { experiment } }) => {
    const index = experiment.runs.findIndex((run) => run.key === key);
    return namesOf(experiment)[index] ?? '';
  });

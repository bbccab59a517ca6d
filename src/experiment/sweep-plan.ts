/** The sweeps of an experiment: for every run that is shown, what would become of it at other learning rates. */
import { contentKey } from '../engine/objective-source';
import type { SweepWork } from '../engine/work';
import { batchOf, rowsOf } from '../engine/work-rows';
import type { Experiment, Run } from './experiment';
import { descentWork, type Job } from './plan';
import { homeDiagonal, isDataProblem, sourceOf, surfaceOf } from './problem';
import { rateRange } from './rate-range';

/** Rates of a sweep, and of one that must be quick. */
const FINE = 96;
const COARSE = 24;
/** Steps of all sweeps together beyond which they are coarse while a hand still moves. */
const MOST_WHILE_MOVING = 2_000_000;
/** Rows times steps times rates that a sweep may take: half a minute or so. */
const MOST_EVALUATIONS = 1e9;
/** Rows times rates: a worker takes one step of all of them in one go, and hears nothing meanwhile. */
const MOST_AT_ONCE = 2 ** 21;

/**
 * A job per run that is not hidden. Where every step goes over many rows it is coarse, or would take too long. A run's own rate decides nothing here, so that dragging it computes nothing new.
 */
export function sweepPlan(experiment: Experiment): readonly Job[] {
  const runs = experiment.runs.filter(({ hidden }) => !hidden);
  const takesLong = runs.length * experiment.steps * FINE > MOST_WHILE_MOVING;
  return runs.map((run) => {
    const fine = sweepJob(experiment, run, FINE);
    if (isAffordable(experiment, FINE))
      return { ...fine, ...(takesLong && { coarse: sweepJob(experiment, run, COARSE) }) };
    const coarse = sweepJob(experiment, run, COARSE);
    return isAffordable(experiment, COARSE) ? coarse : { ...coarse, tooLong: true };
  });
}

/** How many evaluations a step of a run takes where that is why its sweep is left undone; undefined where it is not. */
export const rowsTooMany = (experiment: Experiment): number | undefined =>
  isAffordable(experiment, COARSE) ? undefined : rowsOfStep(experiment);

function isAffordable(experiment: Experiment, count: number): boolean {
  const atOnce = count * rowsOfStep(experiment);
  return atOnce <= MOST_AT_ONCE && atOnce * experiment.steps <= MOST_EVALUATIONS;
}

function rowsOfStep({ problem, batch }: Experiment): number {
  if (!isDataProblem(problem)) return 1;
  const source = sourceOf(problem);
  return batchOf({ source, ...(batch !== undefined && { batch }) }) ?? rowsOf(source);
}

function sweepJob(experiment: Experiment, run: Run, count: number): Job & { work: SweepWork } {
  const work = sweepWork(experiment, run, count);
  return { lane: `sweep ${run.key}`, key: contentKey(work), work, run: run.key };
}

function sweepWork(experiment: Experiment, run: Run, count: number): SweepWork {
  const { problem, rules } = experiment;
  const { kind: _kind, rate: _rate, ...rest } = descentWork(experiment, run);
  const [low, high] = rateRange(run.optimizer, problem, rules);
  const surface = surfaceOf(problem);
  return {
    kind: 'sweep',
    ...rest,
    rates: { low, high, count },
    minima: surface?.minima ?? [],
    kinks: surface?.kinks ?? [],
    diagonal: homeDiagonal(problem),
  };
}

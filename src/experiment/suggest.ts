/** Learning rates that show something on a surface, and new runs that begin with them. */
import type { OptimizerDefinition } from '../catalogue/optimizer';
import type { SurfaceDefinition } from '../catalogue/surface';
import { defaultValues } from './defaults';
import { type Experiment, MOST_RUNS, type Problem, type Run, type TypedRule } from './experiment';
import { type Method, methodOf } from './method';
import { ratesFor } from './problem';

const DIGITS = 2;

/** Run colours, numbered from 0. */
export const COLORS = 12;

/** The rate for an optimizer on a surface: the surface's own for it, or by how its steps scale; two digits. */
export function suggestedRate(
  optimizer: OptimizerDefinition,
  { rates }: Pick<SurfaceDefinition, 'rates'>,
): number {
  const own = Object.hasOwn(rates, optimizer.id) ? rates[optimizer.id] : undefined;
  if (own !== undefined) return own;
  const { scale, factor } = optimizer.rate;
  if (scale === 'fixed') return factor;
  const rate = scale === 'gradient' ? rates.gradient : rates.distance;
  return Number((rate * factor).toPrecision(DIGITS));
}

/** The rate with which a method begins on a problem; a typed rule is taken to scale with the gradient. */
export function startingRate({ definition }: Method, problem: Problem): number {
  const rates = ratesFor(problem);
  return definition === undefined ? rates.gradient : suggestedRate(definition, { rates });
}

/**
 * A run to add: suggested rate, defaults, the next free key and the first free colour.
 * Undefined where the experiment is full or knows no such optimizer or rule.
 */
export function newRun(experiment: Experiment, optimizer: string): Run | undefined {
  const method = methodOf(optimizer, experiment.rules);
  if (method === undefined || experiment.runs.length >= MOST_RUNS) return undefined;
  return {
    key: freeKey(experiment.runs),
    optimizer,
    rate: startingRate(method, experiment.problem),
    hyperparameters: defaultValues(method.hyperparameters, experiment.steps),
    color: freeColor(experiment.runs),
    hidden: false,
  };
}

/** One more than the largest key in use. */
export const freeKey = (runs: readonly Run[]): number =>
  1 + Math.max(0, ...runs.map((run) => run.key));

/** The first colour that no run has. */
export function freeColor(runs: readonly Run[]): number {
  const taken = new Set(runs.map((run) => run.color));
  for (let color = 0; color < COLORS; color++) if (!taken.has(color)) return color;
  return 0;
}

/** The runs on another problem, with the rates suggested there. */
export function withSuggestedRates(
  runs: readonly Run[],
  rules: readonly TypedRule[],
  problem: Problem,
): readonly Run[] {
  return runs.map((run) => {
    const method = methodOf(run.optimizer, rules);
    const rate = method === undefined ? run.rate : startingRate(method, problem);
    return rate === run.rate ? run : { ...run, rate };
  });
}

/** The runs on another problem: who had the rate suggested before has the one suggested there, others keep theirs. */
export function withSuggestionsFollowed(
  runs: readonly Run[],
  rules: readonly TypedRule[],
  before: Problem,
  problem: Problem,
): readonly Run[] {
  return runs.map((run) => {
    const method = methodOf(run.optimizer, rules);
    if (method === undefined || run.rate !== startingRate(method, before)) return run;
    const rate = startingRate(method, problem);
    return rate === run.rate ? run : { ...run, rate };
  });
}

/** The learning rate of each step, as its schedule sets it. */
import { scheduleById } from '../../catalogue/schedules';
import type { ScaleKind } from '../../drawing/value-scale';
import { scheduledRates } from '../../engine/scheduled-rates';
import type { Run } from '../../experiment/experiment';
import { blockExecutor } from '../../language/block';
import type { SeriesDefinition, SeriesSource } from './series';
import { titles, words } from './words';

export const learningRateSeries = (scale: ScaleKind): SeriesDefinition => ({
  id: 'learning-rate',
  title: titles['learning-rate'],
  subtitle: words.learningRate,
  scale,
  // Rates are chosen, so that all of them are worth showing.
  limits: { ceiling: Number.MAX_VALUE },
  first: 1,
  owner: ({ run }) => run,
  read(source, from, to, into) {
    const rates = source.run.schedule && ratesOf(source);
    if (rates) into.set(rates.subarray(from, to));
    else into.fill(source.run.rate, 0, to - from);
    if (from === 0) into[0] = Number.NaN;
  },
});

interface Rates {
  readonly steps: number;
  readonly rates: Float64Array;
}

/** Runs never change once made. */
const known = new WeakMap<Run, Rates>();

function ratesOf({ run, steps }: SeriesSource): Float64Array | undefined {
  const before = known.get(run);
  if (before?.steps === steps) return before.rates;
  const definition = run.schedule && scheduleById.get(run.schedule.id);
  if (run.schedule === undefined || definition === undefined) return undefined;
  const { parameters } = run.schedule;
  const schedule = { formula: definition.formula, parameters };
  const rates = scheduledRates({ rate: run.rate, schedule, steps }, steps + 1, blockExecutor);
  known.set(run, { steps, rates });
  return rates;
}

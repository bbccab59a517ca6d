/** Surveys a problem over data: its best fit, exact where the model is linear, and how high the loss reaches. */
import type { Executor } from '../language/program';
import { type DataOptimum, dataOptimum, isLinearModel } from './data-optimum';
import { distance } from './distance';
import { sampleField } from './heights';
import type { DataSource } from './objective-source';
import type { Survey } from './survey';
import { survey } from './surveying';
import { REACH } from './verdict/arrival';
import type { SurveyWork } from './work';

/** Samples a side of the home view; of many rows fewer. */
const GRID = 64;
const COARSEST_GRID = 8;
/** Samples times rows. */
const MOST_LOOKS = 2 ** 23;

/**
 * Yields between looks at the data. A model that is not linear in its parameters is searched as a typed surface is.
 * @throws FormulaError where model or loss cannot be read
 */
export function* surveyData(
  work: SurveyWork & { readonly source: DataSource },
  executor: Executor,
): Generator<void, Survey> {
  const { source, view } = work;
  if (!isLinearModel(source)) return yield* survey(work, executor);
  const diagonal = distance([view.x[0], view.y[0]], [view.x[1], view.y[1]]);
  const optimum = yield* dataOptimum(source, REACH * diagonal);
  const side = Math.floor(Math.sqrt(MOST_LOOKS / source.table.count));
  const samples = Math.min(GRID, Math.max(COARSEST_GRID, side));
  const field = yield* sampleField(
    { ...work, kind: 'field', columns: samples, rows: samples },
    executor,
  );
  const losses = field.loss.filter(Number.isFinite).sort();
  const typical = losses[losses.length >> 1];
  const minima = optimum.kind === 'minimum' ? [{ ...optimum.minimum, global: true }] : [];
  return {
    minima,
    lowest: lowestOf(optimum, losses[0]),
    highest: losses.at(-1) ?? Number.NEGATIVE_INFINITY,
    ...(typical !== undefined && { typical }),
    ...(optimum.kind === 'endless' && { endless: optimum.endless }),
  };
}

function lowestOf(optimum: DataOptimum, sample = Number.POSITIVE_INFINITY): number {
  if (optimum.kind === 'minimum') return optimum.minimum.loss;
  return optimum.kind === 'endless' ? optimum.endless.towards : sample;
}

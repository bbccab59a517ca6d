/** Surveys a problem over data: its best fit, exact where the model is linear, and how high the loss reaches. */
import type { Executor } from '../language/program';
import { sampleDataField } from './data-heights';
import { type DataOptimum, dataOptimum } from './data-optimum';
import { distance } from './distance';
import type { DataSource } from './objective-source';
import { isLinearModel } from './quadratic';
import type { Survey } from './survey';
import { survey } from './surveying';
import { thinned } from './thinned';
import { REACH } from './verdict/arrival';
import type { SurveyWork } from './work';

/** Samples a side of the home view. */
const GRID = 64;
/** Rows beyond which a model that is not linear is searched by some of them first. */
const MANY_ROWS = 2048;

/**
 * Yields between looks at the data. A model that is not linear in its parameters is searched as a typed surface is.
 * @throws FormulaError where model or loss cannot be read
 */
export function* surveyData(
  work: SurveyWork & { readonly source: DataSource },
  executor: Executor,
): Generator<void, Survey> {
  const { source, view } = work;
  if (!isLinearModel(source)) {
    if (source.table.count <= MANY_ROWS) return yield* survey(work, executor);
    const some = yield* survey({ ...work, source: thinned(source) }, executor);
    const seeds = some.minima.map(({ position }) => position);
    return yield* survey({ ...work, seeds }, executor);
  }
  const diagonal = distance([view.x[0], view.y[0]], [view.x[1], view.y[1]]);
  const optimum = yield* dataOptimum(source, REACH * diagonal);
  const field = yield* sampleDataField(
    { ...work, kind: 'field', columns: GRID, rows: GRID },
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

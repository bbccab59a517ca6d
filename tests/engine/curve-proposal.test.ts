/** What curves through data propose: a view about the best fit, from where it can be reached. */
import { describe, expect, test } from 'vitest';
import '../support/with-data';
import { dataSets } from '../../src/catalogue/datasets';
import { evaluateAt } from '../../src/engine/evaluate-at';
import type { DataSource } from '../../src/engine/objective-source';
import { proposalFor } from '../../src/engine/proposal';
import { sourceOf } from '../../src/experiment/problem';
import { readLink } from '../../src/experiment/read-link';

const sourceFor = (link: string) =>
  sourceOf(readLink(link).document.experiment.problem) as DataSource;
const lossAt = (source: DataSource, position: readonly number[]) =>
  evaluateAt(source, 'value', position).f ?? Number.NaN;

const sets = dataSets.filter(({ task }) => task === 'fit').map(({ id }) => id);
const models = ['exponential', 'power', 'w*(1-exp(-b*x))'];
const cases = sets.flatMap((id) => models.map((model) => [id, model] as const));

describe('a curve through data', () => {
  test.each(cases)(
    'of %s by %s: nowhere in the view is it lower than at its best fit',
    (id, model) => {
      const source = sourceFor(`fit=${id}&model=${encodeURIComponent(model)}&run=sgd`);
      const { view, minima, start, rates } = proposalFor(source);
      const [best] = minima;
      expect(rates.gradient).toBeGreaterThan(0);
      expect(rates.distance).toBeGreaterThan(0);
      expect(Number.isFinite(start[0]) && Number.isFinite(start[1])).toBe(true);
      if (best === undefined) return;
      const {
        f = Number.NaN,
        g0 = Number.NaN,
        g1 = Number.NaN,
      } = evaluateAt(source, 'gradient', best.position);
      // Of curvature and gradient: how much lower it may be close by.
      expect((g0 ** 2 + g1 ** 2) / best.lambdaMax).toBeLessThan(1e-9 * Math.max(1, f));
      const N = 40;
      for (let i = 0; i <= N; i++)
        for (let j = 0; j <= N; j++) {
          const place = [
            view.x[0] + (i / N) * (view.x[1] - view.x[0]),
            view.y[0] + (j / N) * (view.y[1] - view.y[0]),
          ];
          const loss = lossAt(source, place);
          if (Number.isFinite(loss)) expect(loss).toBeGreaterThanOrEqual(f * (1 - 1e-9));
        }
    },
  );

  test('is seen about its best fit, however far from 0 that lies', () => {
    const source = sourceFor('fit=yeast&model=exponential&run=sgd');
    const { view, minima, start } = proposalFor(source);
    const [w = 0, b = 0] = minima[0]?.position ?? [];
    expect(w).toBeGreaterThan(50);
    expect(b).toBeLessThan(0.2);
    expect([view.x[0] < w && w < view.x[1], view.y[0] < b && b < view.y[1]]).toEqual([true, true]);
    expect(view.y[1]).toBeLessThan(1);
    expect(lossAt(source, start)).toBeGreaterThan(lossAt(source, [w, b]));
  });

  test('by absolute deviations is seen where the squares are least', () => {
    const squares = proposalFor(sourceFor('fit=yeast&model=exponential&run=sgd'));
    const { view, minima } = proposalFor(sourceFor('fit=yeast&model=exponential&loss=mae&run=sgd'));
    expect(minima).toEqual([]);
    expect(view).toEqual(squares.view);
  });
});

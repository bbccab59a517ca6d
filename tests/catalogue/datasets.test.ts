/** Data sets against the recorded ones; models and losses as definitions. */
import { describe, expect, test } from 'vitest';
import { dataSetById, dataSets } from '../../src/catalogue/datasets';
import { losses } from '../../src/catalogue/losses';
import { modelById, models } from '../../src/catalogue/models';
import { plane } from '../../src/catalogue/models/plane';
import { parseFormula } from '../../src/language/formula';
import lineFit from '../reference/data/line_fit.json' with { type: 'json' };
import logistic from '../reference/data/logistic.json' with { type: 'json' };

const columnsOf = (id: string) => dataSetById.get(id)?.columns.map(({ values }) => values);

describe('data sets', () => {
  test.each(lineFit.datasets)('$id is as recorded', ({ id, x, y }) => {
    expect(columnsOf(id)).toEqual([x, y]);
  });

  test.each(logistic.datasets)('$id is as recorded', ({ id, X, y }) => {
    expect(columnsOf(id)).toEqual([X.map((row) => row[0]), X.map((row) => row[1]), y]);
  });

  test.each(dataSets)('$id is well formed', ({ id, task, columns, classes, model, about }) => {
    expect(dataSetById.get(id)?.columns).toBe(columns);
    expect(new Set(columns.map(({ values }) => values.length)).size).toBe(1);
    for (const { values } of columns) expect(values.every(Number.isFinite)).toBe(true);
    expect(about).toMatch(/^\p{Lu}.*\.$/u);
    if (task === 'fit') {
      expect(columns).toHaveLength(2);
      const { formula = model ?? '' } = modelById.get(model ?? '') ?? {};
      expect(() => parseFormula(formula, ['w', 'b', 'x'])).not.toThrow();
    } else {
      expect(columns).toHaveLength(3);
      expect(classes).toHaveLength(2);
      expect(new Set(columns.at(-1)?.values)).toEqual(new Set([0, 1]));
    }
  });

  test('ids are told apart, and none means own data', () => {
    expect(dataSetById.size).toBe(dataSets.length);
    expect(dataSetById.has('own')).toBe(false);
  });

  // As R fits them: lm(optden ~ carb), nls(density ~ w*conc/(b + conc)), and Pearl's own curve.
  test.each([
    ['formaldehyde', (x: number) => 0.876286 * x + 0.005086, 0.02],
    ['dnase', (x: number) => (2.4 * x) / (4.6 + x), 0.06],
    ['yeast', (x: number) => 665 / (1 + Math.exp(4.1896 - 0.5355 * x)), 12],
  ])('%s lies where its curve is known to lie', (id, curve, most) => {
    const [x = [], y = []] = columnsOf(id) ?? [];
    for (const [row, value] of y.entries())
      expect(Math.abs(value - curve(x[row] ?? Number.NaN))).toBeLessThan(most);
  });
});

describe('models and losses', () => {
  test.each([...models, plane])('$id can be read', ({ formula, parameters, features }) => {
    const { parameters: free } = parseFormula(formula, [...parameters, ...features]);
    expect(free).toEqual([]);
  });

  test.each(losses)('$id is read in the prediction, y and its settings', (loss) => {
    const settings = loss.settings.map(({ name }) => name);
    const { parameters } = parseFormula(loss.formula, ['prediction', 'y'], settings);
    expect(parameters).toEqual(settings);
  });

  test('no id of a model is a formula', () => {
    for (const { id } of models) expect(() => parseFormula(id, ['w', 'b', 'x'])).toThrow();
  });
});

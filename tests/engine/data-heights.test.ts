import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/engine/at-once';
import { sampleDataField } from '../../src/engine/data-heights';
import { evaluateAt } from '../../src/engine/evaluate-at';
import type { DataSource } from '../../src/engine/objective-source';
import { proposalFor } from '../../src/engine/proposal';
import type { FieldWork } from '../../src/engine/work';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { classifierOf, lineThrough } from '../support/reference-data';
import { surveyOfData } from '../support/survey-of-data';

const executor = createWebAssemblyExecutor();
if (executor === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');

const MANY = 4000;
const xs = Array.from({ length: MANY }, (_, i) => Math.sin(i * 1.7) + i / MANY);
const line = (loss: 'mse' | 'mae' | 'huber') =>
  lineThrough(
    xs.map((x, i) => [x, 2 * x - 1 + Math.sin(i * 12.9)]),
    loss,
    loss === 'huber' ? 0.5 : undefined,
  );
const boundary = classifierOf(xs.map((x, i) => [x, Number(x + Math.sin(i * 12.9) > 0.5)]));

const sources: readonly (readonly [string, DataSource, number])[] = [
  ['squares', line('mse'), 1e-12],
  ['absolute deviations', line('mae'), 1e-3],
  ['Huber', line('huber'), 1e-3],
  ['cross-entropy', boundary, 1e-3],
];

describe.each(sources)('the field of %s over many rows', (_, source, tolerance) => {
  test('is what it would be, looked at everywhere', () => {
    const { view } = proposalFor(source);
    const work: FieldWork = { kind: 'field', source, view, columns: 101, rows: 81 };
    expect(101 * 81 * MANY).toBeGreaterThan(2 ** 24);
    const { loss } = atOnce(sampleDataField(work, executor));
    expect(loss).toHaveLength(101 * 81);
    const all = [...loss];
    const relief = Math.max(...all) - Math.min(...all);
    for (let row = 0; row < 81; row += 7)
      for (let column = 0; column < 101; column += 9) {
        const place = [
          view.x[0] + ((view.x[1] - view.x[0]) * column) / 100,
          view.y[1] + ((view.y[0] - view.y[1]) * row) / 80,
        ];
        const { f = Number.NaN } = evaluateAt(source, 'value', place);
        expect(Math.abs((loss[row * 101 + column] as number) - f)).toBeLessThan(tolerance * relief);
      }
  });
});

test('a model that is not linear in its parameters is searched as a typed surface is', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i / 20, 1.5 * Math.exp((-0.7 * i) / 20)]);
  const source: DataSource = { ...lineThrough(rows), model: 'w * exp(b * x)' };
  const { start, rates } = proposalFor(source);
  expect(start).toHaveLength(2);
  expect(rates.gradient).toBeGreaterThan(0);
  const { minima } = surveyOfData(source, executor);
  expect(minima[0]?.position[0]).toBeCloseTo(1.5, 9);
  expect(minima[0]?.position[1]).toBeCloseTo(-0.7, 9);
  expect(minima[0]?.loss).toBeLessThan(1e-20);
});

test('of very many rows a search takes some first', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [
    i / 2500,
    1.5 * Math.exp((-0.7 * i) / 2500) + 0.1 * Math.sin(i * 12.9),
  ]);
  const source: DataSource = { ...lineThrough(rows), model: 'w * exp(b * x)' };
  const [best] = surveyOfData(source, executor).minima;
  const { g0 = 1, g1 = 1 } = evaluateAt(source, 'gradient', best?.position ?? []);
  expect(Math.hypot(g0, g1)).toBeLessThan(1e-9);
});

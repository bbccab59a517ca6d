import { describe, expect, test } from 'vitest';
import { contentKey, formulaSource, sourceKey } from '../../src/engine/objective-source';
import { tableOf } from '../../src/engine/table';
import { workOf } from '../support/descend';
import { lineThrough } from '../support/reference-data';

const rows = [
  [0, 1],
  [2, 3],
];

describe('a content key', () => {
  test('is equal for equal data, and for no others', () => {
    const keys = [
      rows,
      [
        [0, 1],
        [2, 3.0000000000000004],
      ],
      [
        [2, 3],
        [0, 1],
      ],
      [
        [-0, 1],
        [2, 3],
      ],
      [[0, 1]],
    ].map((some) => sourceKey(lineThrough(some)));
    expect(new Set(keys).size).toBe(keys.length);
    expect(sourceKey(lineThrough(structuredClone(rows)))).toBe(keys[0]);
  });

  test('does not hold the data themselves', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [i, Math.sin(i)]);
    expect(sourceKey(lineThrough(many)).length).toBeLessThan(400);
  });

  test('of a surface is its formula', () => {
    expect(sourceKey(formulaSource('x^2 + y^2'))).toBe('x^2 + y^2');
  });

  test('tells hyperparameters apart whatever their name', () => {
    const work = workOf({
      data: lineThrough(rows),
      optimizer: 'sgd',
      rate: 1,
      start: [0, 0],
      steps: 1,
    });
    const keys = [1, 2].map((table) => contentKey({ ...work, hyperparameters: { table } }));
    expect(new Set(keys).size).toBe(2);
  });
});

describe('a table', () => {
  test('has rows of equal length', () => {
    expect(tableOf(2, Float64Array.of(1, 2, 3, 4)).count).toBe(2);
    expect(() => tableOf(3, Float64Array.of(1, 2, 3, 4))).toThrow('no rows of 3');
  });

  test('keeps its id wherever its numbers stand in memory', () => {
    const all = Float64Array.of(9, 1, 2, 3, 4);
    expect(tableOf(2, all.subarray(1)).id).toBe(tableOf(2, all.slice(1)).id);
  });

  test('of any other content has another id', () => {
    const ids = new Set<string>();
    for (let i = 0; i < 2000; i++) ids.add(tableOf(1, Float64Array.of(0, i, 0)).id);
    for (let i = 0; i < 2000; i++) ids.add(tableOf(1, Float64Array.of(i, 0, 0)).id);
    expect(ids.size).toBe(3999);
  });
});

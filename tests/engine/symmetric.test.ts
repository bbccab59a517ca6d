import { expect, test } from 'vitest';
import { eigenOf, type Symmetric, solvePair } from '../../src/engine/symmetric';

const matrices: readonly Symmetric[] = [
  [2, 0, 5],
  [5, 0, 2],
  [2, -2, 2],
  [1, 1e-9, 1e6],
  [0, 3, 0],
  [-4, 1.5, 7],
  [2, 0, 0, 3, 0, 1],
  [4, 1, -2, 3, 0.5, 6],
  [1, 1, 1, 1, 1, 1],
  [1e-6, 2, 0, 1e6, -3, 0],
];

test.each(matrices)('each vector of a matrix is stretched by its value: %#', (...matrix) => {
  const size = matrix.length === 3 ? 2 : 3;
  const at = (i: number, j: number): number => {
    const [row, column] = i < j ? [i, j] : [j, i];
    return matrix[row * size - (row * (row - 1)) / 2 + column - row] ?? Number.NaN;
  };
  const { values, vectors } = eigenOf(matrix);
  const scale = Math.max(...matrix.map(Math.abs));
  expect([...values]).toEqual([...values].sort((a, b) => a - b));
  vectors.forEach((vector, index) => {
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
    for (let i = 0; i < size; i++) {
      const stretched = vector.reduce((sum, value, j) => sum + at(i, j) * value, 0);
      const expected = (values[index] ?? Number.NaN) * (vector[i] ?? Number.NaN);
      expect(Math.abs(stretched - expected)).toBeLessThan(1e-14 * size * scale);
    }
  });
});

test('a system of two is solved', () => {
  // 2x + y = 5, x + 3y = 10
  expect(solvePair(2, 1, 3, 5, 10)).toEqual([1, 3]);
});

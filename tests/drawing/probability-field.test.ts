import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { layOutPlot } from '../../src/drawing/plot';
import { probabilityField, sigmoid } from '../../src/drawing/probability-field';
import { measureType } from '../support/measured-type';

beforeAll(measureType);
afterAll(() => void vi.unstubAllGlobals());

describe('the probability of a class', () => {
  it('is a half on the boundary, and together with the other one it is one', () => {
    expect(sigmoid(0)).toBe(0.5);
    for (const logit of [0.3, 5, 40, 800])
      expect(sigmoid(logit) + sigmoid(-logit)).toBeCloseTo(1, 14);
    expect([sigmoid(-1e9), sigmoid(1e9)]).toEqual([0, 1]);
  });

  it('grows across the plot as the logit does', () => {
    const plot = layOutPlot({ width: 300, height: 300 }, { x: [-3, 3], y: [-3, 3] }, 1);
    const { columns, rows, probabilities } = probabilityField(plot, (x, y) => 2 * x + y);
    const at = (column: number, row: number) => probabilities[row * columns + column] ?? Number.NaN;
    expect(at(0, rows - 1)).toBeLessThan(0.01);
    expect(at(columns - 1, 0)).toBeGreaterThan(0.99);
    for (let column = 1; column < columns; column++)
      expect(at(column, 5)).toBeGreaterThan(at(column - 1, 5));
    // Row 0 is the top.
    expect(at(10, 0)).toBeGreaterThan(at(10, rows - 1));
  });
});

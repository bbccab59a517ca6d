import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createValueScale } from '../../src/drawing/value-scale';

const seriesOf = (values: readonly number[]) => ({
  values: Float64Array.from(values),
  length: values.length,
});

const anything = fc.array(fc.array(fc.double(), { maxLength: 40 }).map(seriesOf), { maxLength: 5 });

const decaying = seriesOf(Array.from({ length: 50 }, (_, i) => 100 * 0.7 ** i));
const diverging = seriesOf(Array.from({ length: 50 }, (_, i) => 100 * 9 ** (i * i * 0.05)));

describe.each(['linear', 'logarithm'] as const)('a %s scale', (kind) => {
  it('is ascending and gives every number a coordinate that a canvas bears', () => {
    fc.assert(
      fc.property(anything, fc.double({ noNaN: true }), (series, value) => {
        const scale = createValueScale(kind, series, 170);
        expect(scale.low).toBeLessThan(scale.high);
        expect(Number.isFinite(scale.low) && Number.isFinite(scale.high)).toBe(true);
        expect(Math.abs(scale.y(value))).toBeLessThanOrEqual(1e5);
      }),
    );
  });

  it('draws higher what is higher', () => {
    const scale = createValueScale(kind, [decaying], 170);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        expect(scale.y(Math.max(a, b))).toBeLessThanOrEqual(scale.y(Math.min(a, b)));
      }),
    );
  });

  it('puts its bounds at the edges of the frame', () => {
    const scale = createValueScale(kind, [decaying], 170);
    expect(scale.y(scale.low)).toBeCloseTo(170, 9);
    expect(scale.y(scale.high)).toBeCloseTo(0, 9);
  });

  it('does not let a diverging run flatten the others', () => {
    const alone = createValueScale(kind, [decaying], 170);
    const both = createValueScale(kind, [decaying, diverging], 170);
    const extent = ({ y }: { y(value: number): number }): number => Math.abs(y(100) - y(0.1));
    expect(extent(both)).toBeGreaterThan(extent(alone) / 5);
    expect(both.y(diverging.values[49] ?? 0)).toBeLessThan(0);
  });
});

describe('a logarithmic scale', () => {
  it('is cut at a thousand times the largest first value', () => {
    const { high } = createValueScale('logarithm', [decaying, diverging], 170);
    expect(high).toBeCloseTo(1.25e5, 0);
  });

  it('ends below at a whole decade, at most ten below the top, and says when it cut there', () => {
    const deep = seriesOf([100, 1, 1e-30, 0]);
    const scale = createValueScale('logarithm', [deep], 170);
    expect(scale.low).toBe(1e-8);
    expect(scale.floored).toBe(true);
    expect(scale.y(0)).toBe(170);
    expect(scale.y(-5)).toBe(170);
    expect(createValueScale('logarithm', [seriesOf([100, 3])], 170).floored).toBe(false);
  });
});

describe('a linear scale', () => {
  it('begins at zero, or at the floor that it is given', () => {
    expect(createValueScale('linear', [seriesOf([3, 2])], 170).low).toBe(0);
    const falling = seriesOf([2, 0, -3, -1e20]);
    const scale = createValueScale('linear', [falling], 170, -4.8);
    expect(scale.low).toBe(-4.8);
    expect(scale.floored).toBe(true);
    expect(scale.y(-1e20)).toBe(1e5);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRange, widen } from '../../src/drawing/value-range';
import { areSameScales, createValueScale, type ScaledLine } from '../../src/drawing/value-scale';

const lineOf = (values: readonly number[], diverges = false): ScaledLine => {
  const range = emptyRange();
  widen(range, Float64Array.from(values), values.length);
  return { range, diverges };
};

const anything = fc.array(
  fc.tuple(fc.array(fc.double(), { maxLength: 40 }), fc.boolean()).map((line) => lineOf(...line)),
  { maxLength: 5 },
);

const decays = Array.from({ length: 50 }, (_, i) => 100 * 0.7 ** i);
const rises = Array.from({ length: 50 }, (_, i) => 100 * 9 ** (i * i * 0.05));
const decaying = lineOf(decays);
const diverging = lineOf(rises, true);

describe.each(['linear', 'log'] as const)('a %s scale', (kind) => {
  it('is ascending and gives every number a coordinate that a canvas bears', () => {
    fc.assert(
      fc.property(anything, fc.double({ noNaN: true }), (lines, value) => {
        const scale = createValueScale(kind, lines, 170);
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

  it('does not let a diverging run flatten the others, and cuts it at the frame', () => {
    const alone = createValueScale(kind, [decaying], 170);
    const both = createValueScale(kind, [decaying, diverging], 170);
    const extent = ({ y }: { y(value: number): number }): number => Math.abs(y(100) - y(0.1));
    expect(extent(both)).toBeGreaterThan(extent(alone) / 2);
    expect(both.y(rises[49] ?? 0)).toBeLessThan(0);
  });

  it('shows a run whole that is not beyond all bounds', () => {
    const wavy = lineOf([100, 10, 250, 1]);
    expect(createValueScale(kind, [decaying, wavy], 170).high).toBeGreaterThanOrEqual(250);
  });

  it('shows what is worth showing, however small the first values are', () => {
    const wakes = [1e-9, 1e-6, 1, 1e-9];
    const high = (ceiling?: number): number =>
      createValueScale(kind, [lineOf(wakes)], 170, ceiling === undefined ? {} : { ceiling }).high;
    expect(high()).toBeLessThan(1e-5);
    expect(high(10)).toBeGreaterThanOrEqual(1);
    expect(high(10)).toBeLessThan(10);
  });

  it('stays still while the lines move a little', () => {
    const [lower, higher] = [1.04, 1.06].map((factor) =>
      createValueScale(kind, [lineOf(decays.map((value) => value * factor))], 170),
    );
    expect(lower && higher && areSameScales(lower, higher)).toBe(true);
  });
});

describe('a logarithmic scale', () => {
  it('cuts a run that diverges ten times above the others, or far above its own start', () => {
    expect(createValueScale('log', [decaying, diverging], 170).high).toBe(2e3);
    expect(createValueScale('log', [diverging], 170).high).toBe(2e5);
  });

  it('ends below at a whole decade, at most eleven below the top, and says when it cut there', () => {
    const scale = createValueScale('log', [lineOf([100, 1, 1e-30, 0])], 170);
    expect(scale.low).toBe(1e-8);
    expect(scale.floored).toBe(true);
    expect(scale.y(0)).toBe(170);
    expect(scale.y(-5)).toBe(170);
    expect(createValueScale('log', [lineOf([100, 3])], 170).floored).toBe(false);
  });

  it('begins close below the lowest value where that is not far down', () => {
    const lowOf = (values: readonly number[]) => createValueScale('log', [lineOf(values)], 170).low;
    expect(lowOf([8, 0.35])).toBeCloseTo(0.2, 12);
    expect(lowOf([8, 0.6])).toBeCloseTo(0.5, 12);
    expect(lowOf([8, 0.15])).toBeCloseTo(0.1, 12);
    expect(lowOf([8, 0.35, 0])).toBeCloseTo(0.1, 12);
    expect(lowOf([800, 0.35])).toBeCloseTo(0.1, 12);
  });

  it.each([
    ['nothing but 0', [0, 0, 0]],
    ['10³⁰⁰', [1e300, 1e299, 1e-300]],
    ['the largest number', [Number.MAX_VALUE]],
    ['the smallest', [5e-324]],
    ['no number at all', [Number.NaN, Number.POSITIVE_INFINITY]],
  ])('copes with %s', (_, values) => {
    const scale = createValueScale('log', [lineOf(values)], 170);
    expect(scale.low).toBeGreaterThan(0);
    expect(scale.high / scale.low).toBeGreaterThanOrEqual(9.99);
    for (const value of values.filter(Number.isFinite)) {
      expect(scale.y(value)).toBeGreaterThanOrEqual(-1e-9);
      expect(scale.y(value)).toBeLessThanOrEqual(170);
    }
  });
});

describe('a linear scale', () => {
  it('begins at zero, or at the floor that it is given', () => {
    expect(createValueScale('linear', [lineOf([3, 2])], 170).low).toBe(0);
    const falling = lineOf([2, 0, -3, -1e20]);
    const scale = createValueScale('linear', [falling], 170, { floor: -4.8 });
    expect(scale.low).toBe(-4.8);
    expect(scale.floored).toBe(true);
    expect(scale.y(-1e20)).toBe(1e5);
  });

  it('keeps a coordinate to the stretch that is worth showing, and to the start', () => {
    const leaving = lineOf([3, -8, 900, -1e12], true);
    const settling = lineOf([3, 2.5, 2.2]);
    const within: [number, number] = [-6, 6];
    expect(createValueScale('linear', [settling], 170, { within })).toMatchObject({
      low: 2.2,
      high: 3,
    });
    expect(createValueScale('linear', [settling, leaving], 170, { within })).toMatchObject({
      low: -6,
      high: 6,
    });
    expect(createValueScale('linear', [lineOf([40, -9])], 170, { within })).toMatchObject({
      low: -10,
      high: 40,
    });
  });

  it('gives a single value room', () => {
    for (const value of [0, 7, -7]) {
      const { low, high } = createValueScale('linear', [lineOf([value])], 170, {
        within: [-10, 10],
      });
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThan(value);
    }
  });
});

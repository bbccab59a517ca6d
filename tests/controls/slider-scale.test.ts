import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSliderScale, type SliderLaw } from '../../src/controls/slider-scale';

const laws: readonly SliderLaw[] = ['linear', 'logarithmic', 'complement'];

/** Ranges as catalogues have them: an end with few digits, the other a good way off. */
const ranges: Readonly<Record<SliderLaw, fc.Arbitrary<readonly [number, number]>>> = {
  linear: fc
    .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 1000 }))
    .map(([low, extent]) => [low / 10, (low + extent) / 10] as const),
  logarithmic: fc
    .tuple(fc.integer({ min: -14, max: 4 }), fc.integer({ min: 1, max: 12 }))
    .map(([low, decades]) => [10 ** low, 10 ** (low + decades)] as const),
  complement: fc
    .integer({ min: 1, max: 6 })
    .map((decades) => [0, Number((1 - 10 ** -decades).toPrecision(decades))] as const),
};

const scales = fc
  .constantFrom(...laws)
  .chain((law) =>
    ranges[law].map((range) => ({ law, range, scale: createSliderScale(law, range) })),
  );

const positions = fc.double({ min: 0, max: 1, noNaN: true });

describe('a slider scale', () => {
  it('has its ends at the ends', () => {
    fc.assert(
      fc.property(scales, ({ scale, range: [low, high] }) => {
        expect(scale.toValue(0)).toBe(low);
        expect(scale.toValue(1)).toBe(high);
        expect(scale.toPosition(low)).toBe(0);
        expect(scale.toPosition(high)).toBe(1);
      }),
    );
  });

  it('never falls as the handle moves up', () => {
    fc.assert(
      fc.property(scales, positions, positions, ({ scale }, a, b) => {
        expect(scale.toValue(Math.min(a, b))).toBeLessThanOrEqual(scale.toValue(Math.max(a, b)));
      }),
    );
  });

  it('puts the handle back to where a value came from, but for rounding', () => {
    fc.assert(
      fc.property(scales, positions, ({ scale }, position) => {
        expect(Math.abs(scale.toPosition(scale.toValue(position)) - position)).toBeLessThan(0.01);
      }),
    );
  });

  it('gives a value that is its own when asked again', () => {
    fc.assert(
      fc.property(scales, positions, ({ scale }, position) => {
        const value = scale.toValue(position);
        const again = scale.toValue(scale.toPosition(value));
        expect(again).toBeCloseTo(value, 12);
      }),
    );
  });

  it('keeps a value beyond its ends at the nearer one', () => {
    fc.assert(
      fc.property(
        scales,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        ({ scale, range }, by) => {
          expect(scale.toPosition(range[0] - by)).toBe(0);
          expect(scale.toPosition(range[1] + by)).toBe(1);
        },
      ),
    );
  });

  it('moves with every key press until it reaches an end', () => {
    fc.assert(
      fc.property(
        scales,
        positions,
        fc.constantFrom(1 as const, -1 as const),
        fc.constantFrom(1 / 200, 1 / 10, 1),
        ({ scale, range: [low, high] }, position, direction, size) => {
          const value = scale.toValue(position);
          const next = scale.nudge(value, direction, size);
          const end = direction > 0 ? high : low;
          if (value === end) expect(next).toBe(end);
          else expect(Math.sign(next - value)).toBe(direction);
          expect(next).toBeGreaterThanOrEqual(low);
          expect(next).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  it('does not fetch a typed value back by a press away from the range', () => {
    const scale = createSliderScale('logarithmic', [1e-4, 1]);
    expect(scale.nudge(7, 1, 0.1)).toBe(7);
    expect(scale.nudge(7, -1, 0.1)).toBeLessThanOrEqual(1);
  });

  it('gives numbers with few digits', () => {
    expect(createSliderScale('logarithmic', [1e-4, 1]).toValue(0.5)).toBe(0.01);
    expect(createSliderScale('logarithmic', [1e-4, 1]).toValue(0.52)).toBe(0.012);
    expect(createSliderScale('linear', [0, 1]).toValue(1 / 3)).toBe(0.333);
    expect(createSliderScale('linear', [-10, 10]).toValue(0.51)).toBe(0.2);
    // 1 − 10⁻⁴ᵖ: half-way between 0 and 0.9999 two nines.
    expect(createSliderScale('complement', [0, 0.9999]).toValue(0.5)).toBe(0.99);
    expect(createSliderScale('complement', [0, 0.9999]).toPosition(0.999)).toBeCloseTo(0.75, 12);
  });

  it('refuses a range on which its law has no meaning', () => {
    expect(() => createSliderScale('linear', [1, 1])).toThrow('has no extent');
    expect(() => createSliderScale('logarithmic', [0, 1])).toThrow('begins above 0');
    expect(() => createSliderScale('complement', [0, 1])).toThrow('ends below 1');
  });
});

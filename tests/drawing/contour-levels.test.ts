import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contourLevels,
  isolineSpacing,
  plains,
  STRONG_EVERY,
  scaledToLevels,
  valueOfLevel,
} from '../../src/drawing/contour-levels';
import { createTint } from '../../src/drawing/tint';

const tints = fc
  .record({
    kind: fc.constantFrom('linear', 'root', 'logarithm'),
    lowest: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    span: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
  })
  .map(({ kind, lowest, span }) =>
    createTint(kind, { lowest, highest: lowest + span, typical: lowest + 0.2 * span }),
  );

/** A stretch of tinted height as a zoomed map sees it; in far smaller ones neighbouring levels round to one double. */
const stretches = fc
  .tuple(
    fc.double({ min: -0.2, max: 1.5, noNaN: true }),
    fc.double({ min: -2, max: 0.5, noNaN: true }),
  )
  .map(([low, power]) => ({ low, high: low + 10 ** power }));

const sampled = (low: number, high: number): Float64Array =>
  Float64Array.from({ length: 101 }, (_, i) => low + ((high - low) * i) / 100);

describe('isolineSpacing', () => {
  it('is a twenty-fourth of the whole range', () => {
    expect(isolineSpacing(0, 1)).toBe(1 / 24);
  });

  it('shows a readable number of lines in any view, at halves or doubles of that', () => {
    fc.assert(
      fc.property(stretches, ({ low, high }) => {
        const spacing = isolineSpacing(low, high);
        expect((high - low) / spacing).toBeGreaterThanOrEqual(12);
        expect((high - low) / spacing).toBeLessThanOrEqual(48);
        const halvings = Math.log2(spacing * 24);
        expect(halvings).toBeCloseTo(Math.round(halvings), 9);
      }),
    );
  });

  it('does not take rounding errors for ground', () => {
    expect(isolineSpacing(2, 2)).toBe(1 / 24);
    expect(isolineSpacing(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBe(1 / 24);
  });
});

describe('contourLevels', () => {
  it('ascend, span the samples, and stay near equal distances', () => {
    fc.assert(
      fc.property(tints, stretches, (tint, { low, high }) => {
        const { heights, distance, first } = contourLevels(tint, sampled(low, high));
        expect(heights[0]).toBeLessThan(low);
        expect(heights.at(-1)).toBeGreaterThan(high);
        heights.forEach((height, index) => {
          expect(Math.abs(height / distance - (first + index))).toBeLessThan(0.16);
          if (index > 0) expect(height).toBeGreaterThan(heights[index - 1] ?? Number.NaN);
        });
      }),
    );
  });

  it('gives strong lines values of few digits where the ground allows it', () => {
    const tint = createTint('linear', { lowest: 0, highest: 890 });
    const { values } = contourLevels(tint, sampled(0, 1));
    expect(values).toEqual([-150, 0, 150, 300, 450, 600, 750, 900, 1050]);
  });

  it('looks past what is undefined or infinite', () => {
    const tint = createTint('linear', { lowest: 0, highest: 10 });
    const holes = Float64Array.of(
      Number.NaN,
      Number.POSITIVE_INFINITY,
      0,
      1,
      Number.NEGATIVE_INFINITY,
    );
    expect(contourLevels(tint, holes)).toEqual(contourLevels(tint, Float64Array.of(0, 1)));
  });
});

describe('scaledToLevels', () => {
  it('puts every strong line on a multiple of four, and keeps the order of heights', () => {
    fc.assert(
      fc.property(tints, stretches, (tint, { low, high }) => {
        const levels = contourLevels(tint, sampled(low, high));
        const strong = scaledToLevels(levels, Float64Array.from(levels.heights));
        strong.forEach((level, index) => {
          expect(level).toBeCloseTo(STRONG_EVERY * index, 6);
        });
        const scaled = [...scaledToLevels(levels, sampled(low, high))];
        expect(scaled).toEqual(scaled.toSorted((a, b) => a - b));
      }),
    );
  });

  it('leaves what is undefined undefined', () => {
    const levels = contourLevels(createTint('linear', { lowest: 0, highest: 1 }), sampled(0, 1));
    const odd = Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    expect([...scaledToLevels(levels, odd)]).toEqual([...odd]);
  });
});

describe('valueOfLevel', () => {
  it('is known of strong lines only', () => {
    const levels = contourLevels(createTint('linear', { lowest: 0, highest: 890 }), sampled(0, 1));
    expect([4, 5, 6, 7, 8].map((level) => valueOfLevel(levels, level))).toEqual([
      0,
      undefined,
      undefined,
      undefined,
      150,
    ]);
  });
});

describe('plains', () => {
  const tint = createTint('linear', { lowest: -1, highest: 0 });

  it('are levels on which much of the ground lies', () => {
    const hole = Float64Array.from({ length: 400 }, (_, i) =>
      tint.of(i < 300 ? -1e-5 * (i % 7) : -i / 400),
    );
    const levels = contourLevels(tint, hole);
    const found = plains(levels, scaledToLevels(levels, hole));
    expect([...found].map((level) => valueOfLevel(levels, level))).toEqual([0]);
  });

  it('are none on a slope', () => {
    const slope = Float64Array.from({ length: 400 }, (_, i) => tint.of(-i / 400));
    const levels = contourLevels(tint, slope);
    expect(plains(levels, scaledToLevels(levels, slope)).size).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTint, legendValues, tintedHeights } from '../../src/drawing/tint';

const kinds = ['linear', 'root', 'logarithm'] as const;

const ranges = fc
  .tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
    fc.option(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { nil: undefined }),
  )
  .map(([lowest, span, share]) => ({
    lowest,
    highest: lowest + span,
    typical: share === undefined ? undefined : lowest + share * span,
  }));

const heights = fc.double({ min: -0.5, max: 1.5, noNaN: true });

describe.each(kinds)('the %s tint', (kind) => {
  it('goes from 0 at the lowest to 1 at the highest point', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const tint = createTint(kind, range);
        expect(tint.of(range.lowest)).toBe(0);
        expect(tint.of(range.highest)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is monotone: higher is never tinted lower', () => {
    fc.assert(
      fc.property(ranges, heights, heights, (range, a, b) => {
        const tint = createTint(kind, range);
        const low = range.lowest + Math.min(a, b) * (range.highest - range.lowest);
        const high = range.lowest + Math.max(a, b) * (range.highest - range.lowest);
        expect(tint.of(low)).toBeLessThanOrEqual(tint.of(high));
      }),
    );
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 0.01, max: 1.2, noNaN: true }), (range, height) => {
        const tint = createTint(kind, range);
        const loss = tint.invert(height);
        const span = range.highest - range.lowest;
        expect(Math.abs(tint.invert(tint.of(loss)) - loss)).toBeLessThanOrEqual(
          1e-9 * (Math.abs(loss) + span),
        );
      }),
    );
  });

  it('leaves what is undefined undefined, and orders infinities', () => {
    const tint = createTint(kind, { lowest: 0, highest: 10 });
    expect(tint.of(Number.NaN)).toBeNaN();
    expect(tint.of(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(tint.of(Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('bears a surface without relief', () => {
    const tint = createTint(kind, { lowest: 3, highest: 3, typical: 3 });
    expect(tint.of(3)).toBe(0);
    expect(legendValues(tint, 4)).toEqual([{ value: 3, height: 0 }]);
  });
});

describe('a logarithmic tint', () => {
  it('gives what is typical the middle tint, whatever the range', () => {
    for (const share of [1e-5, 1e-3, 0.1, 0.5]) {
      const tint = createTint('logarithm', { lowest: -7, highest: 93, typical: -7 + 100 * share });
      expect(tint.of(-7 + 100 * share)).toBeCloseTo(0.55, 2);
    }
  });
});

describe('legendValues', () => {
  it('ascend, lie on the ramp where the tint puts them, and are short', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), ranges, (kind, range) => {
        const tint = createTint(kind, range);
        const values = legendValues(tint, 4);
        values.forEach(({ value, height }, index) => {
          expect(height).toBe(tint.of(value));
          expect(Math.abs(height - index / 3)).toBeLessThan(0.05);
        });
      }),
    );
  });

  it('take a rounded zero for a zero', () => {
    const tint = createTint('linear', { lowest: -1, highest: -5e-6 });
    expect(legendValues(tint, 2).map(({ value }) => value)).toEqual([-1, 0]);
  });

  it('are round for a round surface', () => {
    const tint = createTint('root', { lowest: 0, highest: 890 });
    expect(legendValues(tint, 4).map(({ value }) => value)).toEqual([0, 100, 400, 890]);
  });
});

describe('tintedHeights', () => {
  it('are the tints of the losses, sample by sample', () => {
    const tint = createTint('linear', { lowest: 0, highest: 4 });
    const losses = Float32Array.of(0, 1, Number.NaN, 8, Number.POSITIVE_INFINITY);
    expect([...tintedHeights(tint, losses)]).toEqual([
      0,
      0.25,
      Number.NaN,
      2,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSamples } from '../../src/drawing/line-samples';

const lines = fc.array(fc.oneof(fc.double({ noDefaultInfinity: false }), fc.constant(Number.NaN)), {
  minLength: 1,
  maxLength: 700,
});

describe('lineSamples', () => {
  it('keeps every spike: the lowest and highest of each column of pixels', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), (values, width) => {
        const line = Float64Array.from(values);
        const kept = [...lineSamples(line, line.length, line.length, width)];
        const perPixel = line.length / width;
        for (let column = 0; column < width; column++) {
          const inColumn = (index: number): boolean =>
            index >= column * perPixel && index < (column + 1) * perPixel;
          const all = values.filter((value, i) => inColumn(i) && !Number.isNaN(value));
          const drawn = kept.filter(inColumn).map((index) => line[index] ?? 0);
          expect(Math.max(...drawn)).toBe(Math.max(...all));
          expect(Math.min(...drawn)).toBe(Math.min(...all));
        }
      }),
    );
  });

  it('ascends, skips what is undefined, and begins and ends where the line does', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 900 }), (values, width) => {
        const line = Float64Array.from(values);
        const kept = [...lineSamples(line, line.length, line.length, width)];
        const known = values.flatMap((value, i) => (Number.isNaN(value) ? [] : i));
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        expect(kept.every((index) => !Number.isNaN(line[index]))).toBe(true);
        expect([kept[0], kept.at(-1)]).toEqual([known[0], known.at(-1)]);
      }),
    );
  });

  it('costs no more than the width, however long the line', () => {
    const long = Float64Array.from({ length: 100_001 }, (_, i) => Math.sin(i * i));
    expect(lineSamples(long, long.length, 100_000, 220).length).toBeLessThanOrEqual(2 * 221 + 2);
  });

  it('draws every sample while there are up to two a pixel', () => {
    const short = Float64Array.from({ length: 201 }, (_, i) => i);
    expect(lineSamples(short, 201, 200, 100)).toHaveLength(201);
    expect(lineSamples(short, 50, 200, 100)).toHaveLength(50);
  });
});

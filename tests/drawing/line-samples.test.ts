import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSamples } from '../../src/drawing/line-samples';

const lines = fc.array(fc.oneof(fc.double({ noDefaultInfinity: false }), fc.constant(Number.NaN)), {
  minLength: 1,
  maxLength: 700,
});

const reader =
  (values: ArrayLike<number>) =>
  (from: number, to: number, into: Float64Array): void => {
    for (let step = from; step < to; step++) into[step - from] = values[step] ?? 0;
  };

const sampled = (values: ArrayLike<number>, width: number): LineSamples => {
  const samples = new LineSamples(values.length, width);
  samples.extend(values.length, reader(values));
  return samples;
};

const stepsOf = ({ steps, count }: LineSamples): number[] => [...steps.subarray(0, count)];

describe('the samples of a line', () => {
  it('keep every spike: the lowest and highest of each column of pixels', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), (values, width) => {
        const kept = stepsOf(sampled(values, width));
        const perPixel = values.length / width;
        for (let column = 0; column < width; column++) {
          const inColumn = (index: number): boolean =>
            index >= column * perPixel && index < (column + 1) * perPixel;
          const all = values.filter((value, i) => inColumn(i) && !Number.isNaN(value));
          const drawn = kept.filter(inColumn).map((index) => values[index] ?? 0);
          expect(Math.max(...drawn)).toBe(Math.max(...all));
          expect(Math.min(...drawn)).toBe(Math.min(...all));
        }
      }),
    );
  });

  it('ascend, skip what is undefined, and begin and end where the line does', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 900 }), (values, width) => {
        const samples = sampled(values, width);
        const kept = stepsOf(samples);
        const known = values.flatMap((value, i) => (Number.isNaN(value) ? [] : i));
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        expect([...samples.values.subarray(0, samples.count)]).toEqual(
          kept.map((index) => values[index]),
        );
        expect([kept[0], kept.at(-1)]).toEqual([known[0], known.at(-1)]);
      }),
    );
  });

  it('are the same for a line that grows, however it is cut, and read nothing twice', () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 1, max: 900 }),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 4 }),
        (values, width, cuts) => {
          const growing = new LineSamples(values.length, width);
          let read = 0;
          for (const length of [...cuts.sort((a, b) => a - b), values.length]) {
            growing.extend(Math.min(length, values.length), (from, to, into) => {
              expect(from).toBe(read);
              read = to;
              reader(values)(from, to, into);
            });
          }
          const whole = sampled(values, width);
          expect(stepsOf(growing)).toEqual(stepsOf(whole));
          expect(growing.range).toEqual(whole.range);
        },
      ),
    );
  });

  it('know the range of all values, not only of those that are drawn', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), (values, width) => {
        const finite = values.filter(Number.isFinite);
        const positive = finite.filter((value) => value > 0);
        expect(sampled(values, width).range).toEqual({
          least: Math.min(...finite),
          most: Math.max(...finite),
          first: finite[0] ?? Number.NaN,
          leastPositive: Math.min(...positive),
          firstPositive: positive[0] ?? Number.NaN,
          nonPositive: positive.length < finite.length,
        });
      }),
    );
  });

  it('are no more than the width allows, however long the line', () => {
    const long = Float64Array.from({ length: 100_001 }, (_, i) => Math.sin(i * i));
    const samples = new LineSamples(100_000, 220);
    samples.extend(long.length, reader(long));
    expect(samples.count).toBeLessThanOrEqual(2 * 221 + 2);
    expect(samples.steps.length).toBeLessThan(500);
  });

  it('are all steps while there are up to two a pixel', () => {
    const short = Float64Array.from({ length: 201 }, (_, i) => i);
    for (const length of [201, 50]) {
      const samples = new LineSamples(200, 100);
      samples.extend(length, reader(short));
      expect(samples.count).toBe(length);
    }
  });
});

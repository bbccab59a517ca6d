import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linearTicks,
  logarithmicTicks,
  powerOfTen,
  stepTicks,
  type Tick,
} from '../../src/drawing/ticks';

const read = ({ text, exponent }: Tick): number =>
  exponent === undefined
    ? Number(text.replaceAll('−', '-'))
    : Number(`${text === '10' ? '1' : text.split('·')[0]}e${exponent.replaceAll('−', '-')}`);

const sizes = fc.integer({ min: -9, max: 9 }).map((exponent) => 10 ** exponent);

describe('linearTicks', () => {
  it('lie within the axis and say what they stand for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        sizes,
        (from, span, size) => {
          const [low, high] = [from * size, (from + span) * size];
          const found = linearTicks(low, high, 6);
          expect(found.length).toBeGreaterThan(1);
          for (const tick of found) {
            expect(tick.value).toBeGreaterThanOrEqual(low);
            expect(tick.value).toBeLessThanOrEqual(high);
            expect(Math.abs(read(tick) - tick.value)).toBeLessThanOrEqual(1e-9 * span * size);
            expect(tick.text).not.toContain('-');
          }
          expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
        },
      ),
    );
  });

  it('are written plainly however closely one looks, but for tiny numbers', () => {
    const texts = (low: number, high: number) => linearTicks(low, high, 3).map(({ text }) => text);
    expect(texts(2.0179996, 2.0180003)).toEqual([
      '2.0179996',
      '2.0179998',
      '2.0180000',
      '2.0180002',
    ]);
    expect(texts(0, 4e-5)).toEqual(['0', '1e−5', '2e−5', '3e−5', '4e−5']);
    expect(texts(0, 1e-3)).toEqual(['0', '5e−4', '1e−3']);
  });

  it('are written with equal decimals', () => {
    expect(linearTicks(-1, 1, 4).map(({ text }) => text)).toEqual([
      '−1.0',
      '−0.5',
      '0.0',
      '0.5',
      '1.0',
    ]);
    expect(linearTicks(-5, 5, 5).map(({ text }) => text)).toEqual(['−4', '−2', '0', '2', '4']);
    expect(linearTicks(0, 3e6, 3).map(({ text }) => text)).toEqual(['0', '1e6', '2e6', '3e6']);
  });

  it('has none on an axis without extent', () => {
    expect(linearTicks(2, 2, 5)).toEqual([]);
    expect(linearTicks(0, Number.POSITIVE_INFINITY, 5)).toEqual([]);
  });
});

describe('logarithmicTicks', () => {
  it('are powers of ten from the lowest on, at equal distances, not too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 200 }),
        fc.double({ min: 3.01, max: 100, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (lowest, decades, most) => {
          const found = logarithmicTicks(10 ** lowest, 10 ** (lowest + decades), most);
          expect(found.length).toBeLessThanOrEqual(most);
          const exponents = found.map(({ value }) => Math.round(Math.log10(value)));
          expect(exponents[0]).toBe(lowest);
          const steps = exponents.slice(1).map((exponent, i) => exponent - (exponents[i] ?? 0));
          expect(new Set(steps).size).toBeLessThanOrEqual(1);
          for (const tick of found) expect(read(tick)).toBe(tick.value);
        },
      ),
    );
  });

  it('are closer on a short axis: its ends, where these are round, and what lies between', () => {
    const texts = (low: number, high: number, most: number) =>
      logarithmicTicks(low, high, most).map(({ text, exponent = '' }) => text + exponent);
    expect(texts(0.2, 5, 5)).toEqual(['0.2', '0.5', '1', '2', '5']);
    expect(texts(2e-5, 1e-4, 5)).toEqual(['2·10−5', '5·10−5', '10−4']);
    expect(texts(0.2, 50, 2)).toEqual(['1', '10']);
    fc.assert(
      fc.property(
        fc.integer({ min: -290, max: 290 }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (lowest, decades) => {
          const [low, high] = [Number(`1e${lowest}`), 10 ** (lowest + decades)];
          const found = logarithmicTicks(low, high, 8);
          expect(found[0]?.value).toBe(low);
          expect(found.length).toBeGreaterThanOrEqual(4);
          for (const tick of found) {
            expect(read(tick)).toBe(tick.value);
            expect(tick.value).toBeLessThanOrEqual(high * (1 + 1e-9));
          }
        },
      ),
    );
  });

  it('are plain near one', () => {
    expect([-3, -2, -1, 0, 1, 2, 3, 4].map(powerOfTen).map(({ text }) => text)).toEqual([
      '10',
      '0.01',
      '0.1',
      '1',
      '10',
      '100',
      '1000',
      '10',
    ]);
    expect(powerOfTen(-3).exponent).toBe('−3');
    expect(powerOfTen(4).exponent).toBe('4');
  });
});

describe('stepTicks', () => {
  it('are whole steps within the run', () => {
    for (const steps of [1, 2, 3, 7, 200, 100_000]) {
      const found = stepTicks(steps, 5).map(({ value }) => value);
      expect(found[0]).toBe(0);
      expect(found.every((step) => Number.isInteger(step) && step <= steps)).toBe(true);
    }
    expect(stepTicks(200, 5).map(({ text }) => text)).toEqual(['0', '50', '100', '150', '200']);
  });
});

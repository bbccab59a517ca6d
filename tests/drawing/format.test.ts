import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber, formatShort } from '../../src/drawing/format';

/** What a reader would type for what was written. */
const read = (text: string): number => Number(text.replaceAll('−', '-').replace('∞', 'Infinity'));

describe('formatNumber', () => {
  it('keeps three significant digits of every number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const written = read(formatNumber(value));
        expect(written).toBe(value === 0 ? 0 : Number(value.toPrecision(3)));
      }),
    );
  });

  it('never writes a hyphen, an exponent within the plain range, or a negative zero', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const text = formatNumber(value);
        expect(text).not.toContain('-');
        const rounded = Math.abs(Number(value.toPrecision(3)));
        if (rounded >= 1e-4 && rounded < 1e5) expect(text).not.toContain('e');
      }),
    );
    expect(formatNumber(-0)).toBe('0');
  });

  it.each([
    [-1.84, '−1.84'],
    [2.1, '2.10'],
    [27.3, '27.3'],
    [249, '249'],
    [12345, '12300'],
    [99_960, '1.00e5'],
    [0.00012, '0.000120'],
    [0.0000999999, '0.000100'],
    [1.234e-8, '1.23e−8'],
    [-1e300, '−1.00e300'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.NaN, 'undefined'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('formatShort', () => {
  it('means the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(read(formatShort(value))).toBe(read(formatNumber(value)));
      }),
    );
  });

  it.each([
    [3, '3'],
    [2.1, '2.1'],
    [200, '200'],
    [-3.6, '−3.6'],
    [1e-8, '1e−8'],
    [1.2e-8, '1.2e−8'],
    [100_000, '1e5'],
    [0.00012, '0.00012'],
  ])('writes %d as %s', (value, text) => {
    expect(formatShort(value)).toBe(text);
  });
});

describe('formatCount', () => {
  it('writes whole numbers as English does', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(formatCount(value)).toBe(value.toLocaleString('en'));
      }),
    );
  });
});

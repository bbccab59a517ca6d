import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, writeNumber } from '../../src/controls/number-text';

const value = (number: number) => ({ kind: 'value', value: number });
const phraseOf = (text: string, bounds = {}): string | undefined => {
  const reading = readNumber(text, bounds);
  return reading.kind === 'problem' ? reading.phrase : undefined;
};

describe('a typed number', () => {
  it('reads what is written, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readNumber(writeNumber(number))).toEqual(value(number === 0 ? 0 : number));
      }),
    );
  });

  it('is a value or one phrase, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = readNumber(text);
        if (reading.kind === 'value') expect(Number.isFinite(reading.value)).toBe(true);
        else expect(reading.phrase).toMatch(/^\S.*[^.\s]$/su);
      }),
    );
  });

  it('stays within its bounds', () => {
    const bounds = { minimum: -3, maximum: 8, open: 'maximum', whole: true } as const;
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -12, max: 12 }), fc.double()), (number) => {
        const fits = Number.isInteger(number) && number >= -3 && number < 8;
        expect(readNumber(String(number), bounds).kind === 'value').toBe(fits);
      }),
    );
  });

  it.each([
    ['0.28', 0.28],
    [' 1e-3 ', 0.001],
    ['1E3', 1000],
    ['−3.6', -3.6],
    ['–2', -2],
    ['+.5', 0.5],
    ['5.', 5],
    ['100 000', 100000],
    ['-0', 0],
  ])('reads %j as %d', (text, number) => {
    expect(readNumber(text)).toEqual(value(number));
  });

  it.each([
    ['abc', '“abc” is not a number'],
    ['', 'A number is needed here'],
    ['0,5', 'Decimals are written with a dot, as in 0.5'],
    ['1,000', 'Commas have no place in a number, as in 1000'],
    ['1e999', '“1e999” is too large'],
    ['NaN', '“NaN” is not a number'],
    ['0x10', '“0x10” is not a number'],
    ['1/3', '“1/3” is not a number'],
    ['a'.repeat(30), `“${'a'.repeat(24)}…” is not a number`],
  ])('says of %j: %s', (text, phrase) => {
    expect(phraseOf(text)).toBe(phrase);
  });

  it('says which bound was left', () => {
    expect(phraseOf('0', { minimum: 0, open: 'minimum' })).toBe('This has to be greater than 0');
    expect(phraseOf('1', { maximum: 1, open: 'both' })).toBe('This has to be less than 1');
    expect(phraseOf('0', { minimum: 1 })).toBe('The smallest possible value is 1');
    expect(phraseOf('200000', { maximum: 100000 })).toBe('The largest possible value is 100000');
    expect(phraseOf('2.5', { whole: true })).toBe('This has to be a whole number');
  });
});

import { expect, test } from 'vitest';
import { formatChange, formatPlace, formatValue } from '../../../src/views/inspector/numbers';

test('settings keep all their digits, results four', () => {
  expect([0.9, 0.999, 0.28, 12, 1e-8, 0].map((value) => formatValue(value))).toEqual([
    '0.9',
    '0.999',
    '0.28',
    '12',
    '1e−8',
    '0',
  ]);
  expect(
    [-4.126_934_2, 51.436_217_8, 0.012_345_678, 2.345_678e-9].map((value) => formatValue(value)),
  ).toEqual(['−4.127', '51.44', '0.01235', '2.346e−9']);
  expect(
    [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) =>
      formatValue(value),
    ),
  ).toEqual(['undefined', '∞', '−∞']);
});

test('a change shows old and new, what stays is shown once', () => {
  expect(formatChange(-1.8423, -1.8617)).toBe('−1.8423 →\u00a0−1.8617');
  expect(formatChange(undefined, 3)).toBe('3');
  expect(formatChange(3, 3)).toBe('3');
  // Four digits alike do not make two numbers one.
  expect(formatChange(1.234_567_8, 1.234_567_9)).toBe('1.235 →\u00a01.235');
});

test('all digits are those that tell a double from its neighbours', () => {
  for (const value of [0.1 + 0.2, -1 / 3, 1e-300, 6.02e23, -0.5])
    expect(Number(formatValue(value, 'all').replace('−', '-').replace('e−', 'e-'))).toBe(value);
  expect(formatChange(0.1, 0.1 + 0.2, 'all')).toBe('0.1 →\u00a00.30000000000000004');
  expect(formatPlace(-1 / 3, 'all')).toBe('(−0.3333333333333333)');
});

test('a negative number has brackets where it is a factor or an exponent', () => {
  expect(formatPlace(-2)).toBe('(−2)');
  expect(formatPlace(2)).toBe('2');
});

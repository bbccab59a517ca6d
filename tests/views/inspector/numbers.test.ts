import { expect, test } from 'vitest';
import { formatChange, formatPlace, formatValue } from '../../../src/views/inspector/numbers';

test('settings keep all their digits, results four', () => {
  expect([0.9, 0.999, 0.28, 12, 1e-8, 0].map(formatValue)).toEqual([
    '0.9',
    '0.999',
    '0.28',
    '12',
    '1e−8',
    '0',
  ]);
  expect([-4.126_934_2, 51.436_217_8, 0.012_345_678, 2.345_678e-9].map(formatValue)).toEqual([
    '−4.127',
    '51.44',
    '0.01235',
    '2.346e−9',
  ]);
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(formatValue)).toEqual(
    ['undefined', '∞', '−∞'],
  );
});

test('a change shows old and new, what stays is shown once', () => {
  expect(formatChange(-1.8423, -1.8617)).toBe('−1.8423 →\u00a0−1.8617');
  expect(formatChange(undefined, 3)).toBe('3');
  expect(formatChange(3, 3)).toBe('3');
  // Four digits alike do not make two numbers one.
  expect(formatChange(1.234_567_8, 1.234_567_9)).toBe('1.235 →\u00a01.235');
});

test('a negative number has brackets where it is a factor or an exponent', () => {
  expect(formatPlace(-2)).toBe('(−2)');
  expect(formatPlace(2)).toBe('2');
});

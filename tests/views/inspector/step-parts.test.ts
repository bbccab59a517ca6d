import { expect, test } from 'vitest';
import type { Inspection } from '../../../src/engine/inspection';
import {
  arrowScale,
  hasMemory,
  isGradientDescent,
  partsOf,
} from '../../../src/views/inspector/step-parts';

const inspection = (parts: Partial<Inspection>): Inspection => ({
  rule: '',
  step: 1,
  given: {},
  slope: [0, 0],
  lines: [],
  from: [1, 2],
  to: [1.5, 1],
  gradientStep: [0.25, -0.5],
  firstStep: [0.25, -0.5],
  ...parts,
});

test('the first step and the memory make up the step taken', () => {
  expect(partsOf(inspection({ firstStep: [0.125, 0] }))).toEqual({
    gradient: [0.25, -0.5],
    first: [0.125, 0],
    memory: [0.375, -1],
    taken: [0.5, -1],
  });
});

test('a first step is told from gradient descent, rounding aside', () => {
  expect(isGradientDescent(inspection({}))).toBe(true);
  expect(isGradientDescent(inspection({ firstStep: [0.25 * (1 + 1e-15), -0.5] }))).toBe(true);
  expect(isGradientDescent(inspection({ firstStep: [0.25, -0.4] }))).toBe(false);
});

test('rounding is no memory', () => {
  expect(hasMemory(inspection({}))).toBe(true);
  expect(hasMemory(inspection({ firstStep: [0.5, -1 - 1e-15] }))).toBe(false);
});

test('arrows are drawn to the scale 1, 2, 5, 10 … that makes the longest one visible', () => {
  expect([500, 56, 55, 28, 12, 6, 0.1].map(arrowScale)).toEqual([1, 1, 2, 2, 5, 10, 1000]);
  for (let length = 1e-9; length < 100; length *= 1.7) {
    expect(length * arrowScale(length)).toBeGreaterThanOrEqual(55.9);
    expect(length * arrowScale(length)).toBeLessThan(140);
  }
  expect([0, Number.NaN].map(arrowScale)).toEqual([1, 1]);
});

/** Which minimum is shown as the best fit. */
import { expect, test } from 'vitest';
import type { Survey } from '../../../src/engine/survey';
import { bestFitOf } from '../../../src/views/data/best-fit';

const surveyed = (...globals: readonly boolean[]): Survey => ({
  minima: globals.map((global, place) => ({
    position: [place, -place],
    loss: 1 + place,
    eigenvalues: [1, 2],
    global,
  })),
  lowest: 1,
  highest: 9,
});

test('the deepest minimum is the best fit, unless the loss is lower elsewhere', () => {
  expect(bestFitOf(surveyed(true, false))).toEqual([0, -0]);
  expect(bestFitOf(surveyed(false, false))).toBeUndefined();
  expect(bestFitOf(surveyed())).toBeUndefined();
});

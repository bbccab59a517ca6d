import { expect, test } from 'vitest';
import type { Run } from '../../src/experiment/experiment';
import { chosenRun } from '../../src/state/chosen-run';
import { inspectedRun } from '../../src/state/inspected-step';

const run = (key: number, hidden = false): Run => ({
  key,
  optimizer: 'sgd',
  rate: 0.1,
  hyperparameters: {},
  color: key,
  hidden,
});
const runs = [run(1), run(2), run(3), run(4, true)];
const chosen = (of: readonly Run[], hoveredRun?: number, inspected?: number) =>
  chosenRun(of, { hoveredRun, inspectedRun: inspected })?.key;

test('while none is hovered the chosen run is the one that is taken apart', () => {
  for (const inspected of [undefined, 1, 2, 3])
    expect(chosen(runs, undefined, inspected)).toBe(inspectedRun(runs, inspected)?.key);
});

test('the hovered run comes first, and one that is hidden never', () => {
  expect(chosen(runs, 1, 2)).toBe(1);
  expect(chosen(runs, 4, 2)).toBe(2);
  expect(chosen(runs, undefined, 4)).toBe(3);
  expect(chosen([run(1, true)], 1, 1)).toBeUndefined();
  expect(chosen([])).toBeUndefined();
});

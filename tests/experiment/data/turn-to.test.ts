/** From one task to another and back: what stays, what is begun, what is brought back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnTo } from '../../../src/experiment/data/turn-to';
import { firstDocument } from '../../../src/experiment/defaults';
import { readLink } from '../../../src/experiment/read-link';
import { type Task, taskOf, tasks } from '../../../src/experiment/task';
import { documents } from '../documents';

const first = firstDocument();

describe('turning to another task', () => {
  test('keeps the runs but for their rates, and the steps', () => {
    for (const task of ['fit', 'classify'] as const) {
      const { experiment } = turnTo(first, task, []);
      expect(taskOf(experiment.problem)).toBe(task);
      expect(experiment.steps).toBe(first.experiment.steps);
      expect(experiment.runs.map(({ rate: _rate, ...run }) => run)).toEqual(
        first.experiment.runs.map(({ rate: _rate, ...run }) => run),
      );
      expect(experiment.runs.map(({ rate }) => rate)).not.toEqual(
        first.experiment.runs.map(({ rate }) => rate),
      );
    }
  });

  test('to the one that is shown changes nothing', () => {
    expect(turnTo(first, 'surface', [turnTo(first, 'fit', [])])).toBe(first);
  });

  test('there and back is where one was', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...tasks), (document, task) => {
        const before: Task = taskOf(document.experiment.problem);
        const there = turnTo(document, task, []);
        expect(turnTo(there, before, [document])).toEqual(document);
      }),
      { numRuns: 60 },
    );
  });

  test('brings back the latest of what was shown there', () => {
    const cars = readLink('fit=cars&start=1,2&batch=5&run=sgd,lr:0.001').document;
    const dnase = readLink('fit=dnase&run=sgd,lr:0.1').document;
    const { experiment } = turnTo(first, 'fit', [first, cars, dnase]);
    expect(experiment.problem).toEqual(cars.experiment.problem);
    expect(experiment.start).toEqual([1, 2]);
    expect(experiment.batch).toBe(5);
    // The run of the same number and optimizer has the rate it had there.
    expect(experiment.runs[0]).toMatchObject({ optimizer: 'sgd', rate: 0.001 });
  });
});

/** Changes of data problems: what they keep, what they begin anew, and what they refuse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataSets } from '../../../src/catalogue/datasets';
import { losses } from '../../../src/catalogue/losses';
import { models } from '../../../src/catalogue/models';
import { tableOf } from '../../../src/engine/table';
import { setProblem } from '../../../src/experiment/changes';
import {
  chooseDataSet,
  setBatch,
  setFeatures,
  setLoss,
  setLossSetting,
  setModel,
  setOwnData,
  setPenalty,
  setStandardize,
} from '../../../src/experiment/data/data-changes';
import { columnLabels, tableOfData } from '../../../src/experiment/data/data-table';
import { ownCoefficients } from '../../../src/experiment/data/own-units';
import { addPoint, movePoint, removePoint } from '../../../src/experiment/data/point-changes';
import { firstDocument } from '../../../src/experiment/defaults';
import type { Experiment } from '../../../src/experiment/experiment';
import { isDataProblem, proposedStart } from '../../../src/experiment/problem';
import { readLink } from '../../../src/experiment/read-link';
import { writeLink } from '../../../src/experiment/write-link';
import { experiments } from '../documents';

const first = firstDocument().experiment;
const opened = (link: string): Experiment => readLink(link).document.experiment;
const cars = opened('fit=cars&run=sgd,lr:0.001&run=adam,lr:0.5&batch=8');
const blobs = opened('classify=blobs40&run=sgd,lr:0.1&l2=0.1');

const tableOfExperiment = ({ problem }: Experiment) => {
  if (!isDataProblem(problem)) throw new Error('No data.');
  return tableOfData(problem.data);
};
const rowsOf = (experiment: Experiment) => {
  const { columns, count, values } = tableOfExperiment(experiment);
  return Array.from({ length: count }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
};

describe('another data set', () => {
  it('begins at its own start, with its model, the rates suggested there, and all rows', () => {
    for (const { id, task, model } of dataSets) {
      const chosen = chooseDataSet(cars, id);
      if (id === 'cars') continue;
      expect(chosen.problem).toMatchObject({ kind: task, data: { kind: 'set', id } });
      if (chosen.problem.kind === 'fit') expect(chosen.problem.model).toBe(model);
      expect(chosen.start).toEqual(proposedStart(chosen.problem));
      expect(chosen.batch).toBeUndefined();
    }
    expect(chooseDataSet(cars, 'nothing')).toBe(cars);
  });

  it('takes the place of a copy with the same rows', () => {
    const row = rowsOf(cars)[0] ?? [];
    const copy = movePoint(movePoint(cars, 0, [5, 5]), 0, row);
    expect(copy.problem).toMatchObject({ data: { kind: 'own' } });
    expect(chooseDataSet(copy, 'cars').problem).toMatchObject({ data: { kind: 'set' } });
    const named = setOwnData(copy, 'fit', tableOfExperiment(copy), ['speed (mph)', 'distance']);
    expect(named.problem).toMatchObject({ data: { names: ['speed (mph)', 'distance'] } });
    expect(setOwnData(named, 'fit', tableOfExperiment(named), ['speed (mph)', 'distance'])).toEqual(
      named,
    );
  });

  it('keeps loss, standardization and penalty', () => {
    const standard = setStandardize(setLoss(cars, 'huber'), true);
    expect(chooseDataSet(standard, 'noisy30').problem).toMatchObject({
      loss: { id: 'huber', settings: { delta: 1 } },
      standardize: true,
    });
    expect(chooseDataSet(blobs, 'iris_vv').problem).toMatchObject({ l2: 0.1 });
  });

  it('comes with a task, and as many parameters as it has', () => {
    expect(chooseDataSet(first, 'blobs40').problem).toMatchObject({ features: 2, l2: 0 });
    expect(chooseDataSet(first, 'blobs40').start).toHaveLength(3);
    expect(chooseDataSet(blobs, 'noisy30').start).toHaveLength(2);
    expect(setProblem(blobs, first.problem).start).toHaveLength(2);
  });
});

describe('own data', () => {
  it('are refused where they do not fit the task', () => {
    const two = tableOf(2, Float64Array.of(1, 2, 3, 4));
    const three = tableOf(3, Float64Array.of(1, 2, 0, 3, 4, 1));
    expect(setOwnData(first, 'fit', three)).toBe(first);
    expect(setOwnData(first, 'fit', tableOf(2, new Float64Array()))).toBe(first);
    expect(setOwnData(first, 'fit', two).problem).toMatchObject({ kind: 'fit', model: 'line' });
    expect(setOwnData(first, 'classify', three).problem).toMatchObject({ features: 2 });
    expect(setOwnData(first, 'classify', two).problem).toMatchObject({ features: 1 });
  });

  it('keep a model that was chosen, and leave one that came with a data set', () => {
    const two = tableOf(2, Float64Array.of(1, 2, 3, 4));
    const yeast = chooseDataSet(first, 'yeast');
    expect(yeast.problem).not.toMatchObject({ model: 'line' });
    expect(setOwnData(yeast, 'fit', two).problem).toMatchObject({ model: 'line' });
    const chosen = setModel(yeast, 'w*x^2 + b');
    expect(setOwnData(chosen, 'fit', two).problem).toMatchObject({ model: 'w*x^2 + b' });
    const own = setModel(setOwnData(yeast, 'fit', two), 'power');
    expect(setOwnData(own, 'fit', two).problem).toMatchObject({ model: 'power' });
  });

  it('have labels with units', () => {
    const table = tableOf(2, Float64Array.of(1, 2, 3, 4));
    const labels = (names: readonly string[]) => {
      const { problem } = setOwnData(first, 'fit', table, names);
      return isDataProblem(problem) ? columnLabels(problem) : [];
    };
    expect(labels(['dose (mg/kg)', ' response [%] '])).toEqual([
      { name: 'dose', unit: 'mg/kg' },
      { name: 'response', unit: '%' },
    ]);
    expect(labels(['', 'f(x)'])).toEqual([{ name: 'x' }, { name: 'f', unit: 'x' }]);
    expect(labels([])).toEqual([{ name: 'x' }, { name: 'y' }]);
  });

  it('forget a batch that they have no rows for', () => {
    const table = tableOf(2, Float64Array.of(1, 2, 3, 4));
    expect(setOwnData(cars, 'fit', table).batch).toBeUndefined();
    expect(setOwnData(cars, 'fit', table, ['speed (mph)', 'stopping distance (ft)']).batch).toBe(
      undefined,
    );
  });
});

describe('model and loss', () => {
  it('can be any of the catalogue, or a model that can be read', () => {
    for (const { id } of models) expect(setModel(cars, id).problem).toMatchObject({ model: id });
    expect(setModel(cars, 'w*x^2 + b').problem).toMatchObject({ model: 'w*x^2 + b' });
    for (const wrong of ['w*z', '', 'w*', 'prediction']) expect(setModel(cars, wrong)).toBe(cars);
    expect(setModel(cars, 'line')).toBe(cars);
    expect(setModel(blobs, 'line')).toBe(blobs);
    for (const { id } of losses) {
      const changed = setLoss(cars, id);
      if (id === 'bce' || id === 'mse') expect(changed).toBe(cars);
      else expect(changed.problem).toMatchObject({ loss: { id } });
    }
  });

  it('take their start along where the loss changes, and rates that were suggested', () => {
    const fresh = chooseDataSet(first, 'cars');
    const absolute = setLoss(fresh, 'mae');
    expect(absolute.start).toBe(fresh.start);
    const own = setLoss(cars, 'mae');
    expect(own.runs.map(({ rate }) => rate)).toEqual(cars.runs.map(({ rate }) => rate));
  });

  it('have settings within their bounds', () => {
    const huber = setLoss(cars, 'huber');
    expect(setLossSetting(huber, 'delta', 0.5).problem).toMatchObject({
      loss: { settings: { delta: 0.5 } },
    });
    for (const [name, value] of [
      ['delta', 0],
      ['delta', 1],
      ['delta', Number.NaN],
      ['beta', 1],
    ] as const)
      expect(setLossSetting(huber, name, value)).toBe(huber);
    expect(setPenalty(blobs, 0.5).problem).toMatchObject({ l2: 0.5 });
    for (const wrong of [0.1, -1, Number.NaN]) expect(setPenalty(blobs, wrong)).toBe(blobs);
    expect(setPenalty(cars, 1)).toBe(cars);
  });

  it('can do with one feature', () => {
    const one = setFeatures(blobs, 1);
    expect(one.start).toHaveLength(2);
    expect(setFeatures(one, 2).start).toHaveLength(3);
    expect(setFeatures(blobs, 2)).toBe(blobs);
    const narrow = setOwnData(blobs, 'classify', tableOf(2, Float64Array.of(1, 0, 2, 1)));
    expect(setFeatures(narrow, 2)).toBe(narrow);
  });
});

describe('standardizing', () => {
  it('keeps the line at the start, where that stays in sight', () => {
    const before = { ...opened('fit=noisy30&start=1,0.5&run=sgd,lr:0.1') };
    const after = setStandardize(before, true);
    expect(after.problem).toMatchObject({ standardize: true });
    if (!isDataProblem(after.problem)) throw new Error('No data.');
    const line = ownCoefficients(after.problem, after.start) ?? [];
    expect(line[0]).toBeCloseTo(1, 3);
    expect(line[1]).toBeCloseTo(0.5, 3);
    expect(setStandardize(after, true)).toBe(after);
  });
});

describe('a batch', () => {
  it('has some of the rows; all of them are none', () => {
    expect(setBatch(cars, 8)).toBe(cars);
    expect(setBatch(cars, 50).batch).toBeUndefined();
    expect('batch' in setBatch(cars, undefined)).toBe(false);
    for (const wrong of [0, 51, 2.5, Number.NaN]) expect(setBatch(cars, wrong)).toBe(cars);
    expect(setBatch(first, 8)).toBe(first);
  });
});

describe('points', () => {
  it('are added, moved and removed; the set becomes own data and keeps its names', () => {
    const added = addPoint(cars, [12.3456, 78.9012]);
    expect(rowsOf(added)).toEqual([...rowsOf(cars), [12.35, 78.9]]);
    const moved = movePoint(added, 50, [1, 2]);
    expect(rowsOf(moved).at(-1)).toEqual([1, 2]);
    expect(rowsOf(removePoint(moved, 0))).toEqual([...rowsOf(cars).slice(1), [1, 2]]);
    if (!isDataProblem(moved.problem)) throw new Error('No data.');
    expect(columnLabels(moved.problem)).toEqual([
      { name: 'speed', unit: 'mph' },
      { name: 'stopping distance', unit: 'ft' },
    ]);
    expect([moved.start, moved.runs, moved.batch]).toEqual([cars.start, cars.runs, 8]);
  });

  it('stay where they are moved nowhere, and where there is no such point', () => {
    expect(movePoint(cars, 0, [4, 2])).toBe(cars);
    for (const wrong of [-1, 50, 0.5, Number.NaN]) {
      expect(removePoint(cars, wrong)).toBe(cars);
      expect(movePoint(cars, wrong, [1, 1])).toBe(cars);
    }
    expect(addPoint(cars, [1])).toBe(cars);
    expect(addPoint(cars, [1, Number.NaN])).toBe(cars);
    expect(addPoint(first, [1, 2])).toBe(first);
  });

  it('keep at least one, and take a batch along only while it is smaller', () => {
    const one = setOwnData(first, 'fit', tableOf(2, Float64Array.of(1, 2)));
    expect(removePoint(one, 0)).toBe(one);
    const few = setBatch(
      setOwnData(first, 'fit', tableOf(2, Float64Array.of(1, 2, 3, 4, 5, 6))),
      2,
    );
    expect(removePoint(few, 1).batch).toBeUndefined();
    expect(rowsOf(removePoint(few, 1))).toEqual([
      [1, 2],
      [5, 6],
    ]);
  });

  it('of classes have a class, and keep the feature that is not used', () => {
    const added = addPoint(blobs, [1.23456, -0.1, 1]);
    expect(rowsOf(added).at(-1)).toEqual([1.235, -0.1, 1]);
    const one = setFeatures(blobs, 1);
    const [before = []] = rowsOf(one);
    expect(rowsOf(movePoint(one, 0, [0.5, 1]))[0]).toEqual([0.5, before[1], 1]);
    const mean = rowsOf(one).reduce((sum, row) => sum + (row[1] ?? 0), 0) / 40;
    const [, second] = rowsOf(addPoint(one, [0.5, 0])).at(-1) ?? [];
    expect(second).toBeCloseTo(mean, 3);
  });

  it('survive a link, whatever was moved', () => {
    fc.assert(
      fc.property(
        experiments.filter(({ problem }) => isDataProblem(problem)),
        fc.nat({ max: 50 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (experiment, index, value) => {
          if (!isDataProblem(experiment.problem)) return;
          const wide = experiment.problem.kind === 'fit' ? 2 : experiment.problem.features + 1;
          const point = Array.from({ length: wide }, () => value);
          for (const changed of [
            movePoint(experiment, index, point),
            removePoint(experiment, index),
            addPoint(experiment, point),
          ]) {
            const document = {
              experiment: changed,
              presentation: { mode: 'explore', show: [] },
            } as const;
            expect(readLink(writeLink(document))).toEqual({ document, notices: [] });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  setColor,
  setNoise,
  setProblem,
  setSeed,
  setStart,
  setSteps,
} from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment } from '../../src/experiment/experiment';
import { plan } from '../../src/experiment/plan';
import { readLink } from '../../src/experiment/read-link';
import {
  setClip,
  setHidden,
  setHyperparameter,
  setLabel,
  setRate,
  setSchedule,
} from '../../src/experiment/run-changes';
import { writeLink } from '../../src/experiment/write-link';
import { documents } from './documents';

const view = { x: [-5, 5], y: [-5, 5] } as const;
const grid = { columns: 64, rows: 48 };
const { experiment } = firstDocument();
const keys = (changed: Experiment) => plan(changed, view, grid).map((job) => job.key);

/** Lanes whose result a change makes a new one. */
const renewed = (changed: Experiment) => {
  const before = new Map(plan(experiment, view, grid).map((job) => [job.lane, job.key]));
  return plan(changed, view, grid)
    .filter((job) => before.get(job.lane) !== job.key)
    .map((job) => job.lane);
};

const runs = ['run 1', 'run 2', 'run 3', 'run 4'];

describe('the plan', () => {
  it('has a job per run, one for the minima and one for the map', () => {
    expect(plan(experiment, view, grid).map((job) => job.lane)).toEqual([
      ...runs,
      'survey',
      'field',
    ]);
    expect(plan(experiment, view, grid).map((job) => job.run)).toEqual([
      1,
      2,
      3,
      4,
      undefined,
      undefined,
    ]);
  });

  it('has none for a map without size', () => {
    const lanes = plan(experiment, view, { columns: 0, rows: 0 }).map((job) => job.lane);
    expect(lanes).toEqual([...runs, 'survey']);
  });

  it('has the same keys for the same document, however it came', () => {
    fc.assert(
      fc.property(documents, ({ experiment: one, presentation }) => {
        const other = readLink(writeLink({ experiment: one, presentation })).document.experiment;
        expect(keys(other)).toEqual(keys(one));
      }),
    );
  });

  it.each([
    ['a colour', setColor(experiment, 2, 9), []],
    ['a label', setLabel(experiment, 2, 'slow'), []],
    ['a hidden run', setHidden(experiment, 2, true), []],
    ['a rate', setRate(experiment, 4, 0.3), ['run 4']],
    ['a hyperparameter', setHyperparameter(experiment, 4, 'beta1', 0.8), ['run 4']],
    ['a schedule', setSchedule(experiment, 2, 'cosine'), ['run 2']],
    ['clipping', setClip(experiment, 3, 1), ['run 3']],
    ['the start', setStart(experiment, [1, 1]), runs],
    ['the number of steps', setSteps(experiment, 100), runs],
    ['noise', setNoise(experiment, 0.1), runs],
    ['a seed without noise', setSeed(experiment, 2), []],
    [
      'the problem',
      setProblem(experiment, { kind: 'surface', id: 'beale' }),
      [...runs, 'survey', 'field'],
    ],
  ])('renews exactly what %s decides', (_name, changed, lanes) => {
    expect(changed).not.toBe(experiment);
    expect(renewed(changed)).toEqual(lanes);
  });

  it('renews runs for a seed where there is noise', () => {
    const noisy = setNoise(experiment, 0.1);
    expect(keys(setSeed(noisy, 2)).slice(0, 4)).not.toEqual(keys(noisy).slice(0, 4));
  });

  it('renews only the map where the visitor looks elsewhere', () => {
    const elsewhere = plan(experiment, { x: [0, 1], y: [0, 1] }, grid).map((job) => job.key);
    expect(elsewhere.map((key, index) => key === keys(experiment)[index])).toEqual([
      ...[true, true, true, true],
      true,
      false,
    ]);
  });

  it('describes a run by values alone', () => {
    const link =
      'f=x%5E2%2By^2&start=1,2&steps=9&noise=0.5&seed=7&run=my-a,lr:0.1,k:2,clip:3,schedule:exponential&rule=my-a;x=x-k*lr*g';
    const [job] = plan(readLink(link).document.experiment, view, grid);
    expect(job?.work).toEqual({
      kind: 'descent',
      source: { kind: 'formula', formula: 'x^2+y^2' },
      diagonal: Math.hypot(10, 10),
      start: [1, 2],
      steps: 9,
      seed: 7,
      noise: 0.5,
      rule: 'x=x-k*lr*g',
      rate: 0.1,
      hyperparameters: { k: 2 },
      schedule: { formula: 'lr*gamma^(t - 1)', parameters: { gamma: 0.99 } },
      clip: 3,
    });
    expect(structuredClone(job?.work)).toEqual(job?.work);
  });
});

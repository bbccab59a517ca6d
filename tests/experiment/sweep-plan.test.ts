import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/engine/table';
import {
  setColor,
  setNoise,
  setProblem,
  setSeed,
  setStart,
  setSteps,
} from '../../src/experiment/changes';
import { setBatch, setOwnData } from '../../src/experiment/data/data-changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment } from '../../src/experiment/experiment';
import { rateRange } from '../../src/experiment/rate-range';
import {
  setClip,
  setHidden,
  setHyperparameter,
  setLabel,
  setRate,
  setSchedule,
} from '../../src/experiment/run-changes';
import { rowsTooMany, sweepPlan } from '../../src/experiment/sweep-plan';
import '../support/with-data';

const { experiment } = firstDocument();
const lanes = ['sweep 1', 'sweep 2', 'sweep 3', 'sweep 4'];

/** Lanes whose result a change makes a new one. */
const renewed = (changed: Experiment) => {
  const before = new Map(sweepPlan(experiment).map((job) => [job.lane, job.key]));
  return sweepPlan(changed)
    .filter((job) => before.get(job.lane) !== job.key)
    .map((job) => job.lane);
};

describe('the plan of sweeps', () => {
  it('has one for each run that is shown, of at least 96 rates over its slider', () => {
    expect(sweepPlan(experiment).map((job) => job.lane)).toEqual(lanes);
    expect(sweepPlan(setHidden(experiment, 2, true)).map((job) => job.run)).toEqual([1, 3, 4]);
    for (const [index, { work }] of sweepPlan(experiment).entries()) {
      if (work.kind !== 'sweep') throw new Error('A plan of sweeps has nothing but sweeps.');
      const optimizer = experiment.runs[index]?.optimizer ?? '';
      const [low, high] = rateRange(optimizer, experiment.problem, experiment.rules);
      expect(work.rates.count).toBeGreaterThanOrEqual(96);
      expect([work.rates.low, work.rates.high]).toEqual([low, high]);
      expect(structuredClone(work)).toEqual(work);
    }
  });

  it.each([
    ['a rate', setRate(experiment, 4, 0.3), []],
    ['a colour', setColor(experiment, 2, 9), []],
    ['a label', setLabel(experiment, 2, 'slow'), []],
    ['a hyperparameter', setHyperparameter(experiment, 4, 'beta1', 0.8), ['sweep 4']],
    ['a schedule', setSchedule(experiment, 2, 'cosine'), ['sweep 2']],
    ['clipping', setClip(experiment, 3, 1), ['sweep 3']],
    ['the start', setStart(experiment, [1, 1]), lanes],
    ['the number of steps', setSteps(experiment, 100), lanes],
    ['noise', setNoise(experiment, 0.1), lanes],
    ['a seed without noise', setSeed(experiment, 2), []],
    ['the problem', setProblem(experiment, { kind: 'surface', id: 'beale' }), lanes],
  ])('renews exactly what %s decides', (_name, changed, expected) => {
    expect(changed).not.toBe(experiment);
    expect(renewed(changed)).toEqual(expected);
  });

  it('has a coarse form of what takes long, in the same lane', () => {
    for (const { coarse } of sweepPlan(experiment)) expect(coarse).toBeUndefined();
    for (const job of sweepPlan(setSteps(experiment, 100_000))) {
      if (job.work.kind !== 'sweep' || job.coarse?.work.kind !== 'sweep')
        throw new Error('A coarse form is missing.');
      const { rates, ...rest } = job.work;
      const { rates: few, ...same } = job.coarse.work;
      expect(same).toEqual(rest);
      expect(few.count).toBeLessThan(rates.count / 3);
      expect([few.low, few.high]).toEqual([rates.low, rates.high]);
      expect([job.coarse.lane, job.coarse.run]).toEqual([job.lane, job.run]);
      expect(job.coarse.key).not.toBe(job.key);
    }
  });

  it('is coarse over many rows, and leaves undone what nobody would wait for', () => {
    const over = (rows: number) =>
      setOwnData(
        experiment,
        'fit',
        tableOf(
          2,
          Float64Array.from({ length: 2 * rows }, (_, i) => Math.sin(i)),
        ),
      );
    const counts = (one: Experiment) =>
      sweepPlan(one).map(({ work }) => work.kind === 'sweep' && work.rates.count);
    const tooLong = (one: Experiment) => sweepPlan(one).some((job) => job.tooLong);
    expect(experiment.steps).toBe(200);
    expect([counts(over(1000))[0], tooLong(over(1000))]).toEqual([96, false]);
    expect([counts(over(60_000))[0], tooLong(over(60_000))]).toEqual([24, false]);
    expect(tooLong(over(100_000))).toBe(true);
    expect(tooLong(setSteps(over(10_000), 100_000))).toBe(true);
    expect(rowsTooMany(over(60_000))).toBeUndefined();
    expect(rowsTooMany(over(100_000))).toBe(100_000);
    // A step of a run in mini-batches costs its batch.
    const batched = setBatch(over(100_000), 64);
    expect([counts(batched)[0], tooLong(batched)]).toEqual([96, false]);
    expect(rowsTooMany(batched)).toBeUndefined();
    expect(rowsTooMany(setSteps(setBatch(over(100_000), 5000), 100_000))).toBe(5000);
  });
});

/** Our runs against the real TensorFlow.js, as the page's check does it. */
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { atOnce } from '../../src/engine/at-once';
import { APART, type CheckReport, type CheckWork } from '../../src/engine/library-check';
import { checkPlan } from '../../src/experiment/code/check-work';
import { check } from '../../src/network/check';
import { corners, sampleOf } from '../support/programs';

function planOf(link: string) {
  const { experiment, run, trajectory } = sampleOf(link, link);
  return checkPlan(experiment, run, trajectory);
}

function workOf(link: string): CheckWork {
  const plan = planOf(link);
  if (!plan.possible) throw new Error(plan.reasons.join(' '));
  return plan.work;
}

function reportOf(work: CheckWork): CheckReport {
  return atOnce(check(work));
}

const start = 'surface=himmelblau&start=-0.27,-0.92&steps=60';

describe('a run agrees with TensorFlow.js in single precision', () => {
  test.each([
    'sgd,lr:0.01',
    'momentum,lr:0.005',
    'nesterov,lr:0.005',
    'adam,lr:0.1',
    'adagrad-keras,lr:0.5',
    'rmsprop-keras,lr:0.01',
    'rmsprop-keras,lr:0.01,momentum:0.5,schedule:cosine',
    'sgd,lr:0.01,weight_decay:0.1,clip:5,schedule:step',
    'momentum,lr:0.005,schedule:cosine',
    'adam,lr:0.1,weight_decay:0.1,clip:5,schedule:cosine',
  ])('%s', (run) => {
    const report = reportOf(workOf(`${start}&noise=0.2&run=${run}`));
    expect(report).toMatchObject({ steps: 60 });
    expect(report.apart).toBeUndefined();
    expect(report.largest).toBeLessThan(1e-4);
    expect(report.largest, 'nothing is compared with itself').toBeGreaterThan(0);
  });

  test.each(surfaces.map(({ id }) => id))('on %s', (id) => {
    const report = reportOf(workOf(`surface=${id}&steps=5&run=adam,lr:0.01`));
    expect(report.largest).toBeLessThan(APART);
    expect(report.apart).toBeUndefined();
  });

  test('with every function of the language', () => {
    const sample = corners().find(({ name }) => name.startsWith('every function'));
    if (sample === undefined) throw new Error('There is no such sample.');
    const plan = checkPlan(sample.experiment, sample.run, sample.trajectory);
    expect(plan.possible && reportOf(plan.work)).toMatchObject({ steps: 8 });
    expect((plan.possible && reportOf(plan.work).largest) || 1).toBeLessThan(1e-5);
  });
});

describe('where paths part', () => {
  test('a path that magnifies roundings parts from itself as well', () => {
    const report = reportOf(workOf('surface=himmelblau&start=0,0&steps=500&run=sgd,lr:0.045'));
    expect(report.apart).toBeGreaterThan(1);
    expect(report.ownApart).toBeGreaterThan(1);
    expect(report.largest).toBeLessThanOrEqual(APART);
    expect(report.at).toBeLessThan(report.apart ?? 0);
  });

  test('another rule is found out', () => {
    const work = workOf(`${start}&run=adam,lr:0.1`);
    const report = reportOf({
      ...work,
      optimizer: { name: 'tf.train.adam', values: [null, 0.8, 0.999, 1e-8] },
    });
    expect(report.apart).toBeLessThan(10);
    expect(report.ownApart).toBeUndefined();
  });
});

describe('what TensorFlow.js does otherwise is said, not compared', () => {
  test.each([
    ['rmsprop,lr:0.01', /under the root/],
    ['adagrad,lr:0.5', /under the root/],
    ['adadelta,lr:1', /the average from before/],
    ['rmsprop-keras,lr:0.01,centered:1', /only with centered = 0/],
    ['adamax,lr:0.1', /to the result/],
    ['lion,lr:0.1', /has no Lion/],
  ])('%s', (run, reason) => {
    const plan = planOf(`${start}&run=${run}`);
    expect(plan.possible ? '' : plan.reasons.join(' ')).toMatch(reason);
  });

  test('every optimizer is either compared or explained', () => {
    for (const { id } of optimizers) {
      const plan = planOf(`surface=bowl&start=-4,3&steps=5&run=${id},lr:0.01`);
      if (plan.possible) expect(reportOf(plan.work).largest, id).toBeLessThan(1e-4);
      else expect(plan.reasons.length, id).toBeGreaterThan(0);
    }
  });
});

test('no tensor outlives a check, finished or left', () => {
  // Other tests, which share the library, may have left some.
  const atFirst = tf.memory().numTensors;
  for (const run of [
    'sgd,lr:0.01',
    'momentum,lr:0.005,schedule:cosine',
    'adam,lr:0.1,clip:1',
    'adagrad-keras,lr:0.5',
    'rmsprop-keras,lr:0.01',
  ]) {
    const work = workOf(`${start}&run=${run}`);
    reportOf(work);
    const before = tf.memory().numTensors;
    reportOf(work);
    expect(tf.memory().numTensors, run).toBe(before);
    const left = check(work);
    left.next();
    const during = tf.memory().numTensors;
    left.next();
    expect(tf.memory().numTensors, 'a step leaves none behind').toBe(during);
    left.return({ steps: 0, largest: 0, at: 0 });
    expect(tf.memory().numTensors, run).toBe(before);
  }
  expect(tf.memory().numTensors).toBe(atFirst);
});

/** What the tabs open on shows what it was chosen for: checked on its trajectories, with numbers. */
import { describe, expect, test } from 'vitest';
import '../../support/with-data';
import { setStandardize } from '../../../src/experiment/data/data-changes';
import { openTask } from '../../../src/experiment/data/openings';
import { defaults, firstDocument } from '../../../src/experiment/defaults';
import type { Experiment, Run } from '../../../src/experiment/experiment';
import { homeView, proposedStart } from '../../../src/experiment/problem';
import { readLink } from '../../../src/experiment/read-link';
import { newRun } from '../../../src/experiment/suggest';
import { isInView } from '../../../src/experiment/view';
import { writeLink } from '../../../src/experiment/write-link';
import { pathOf } from '../../support/path';

const { experiment: first, presentation } = firstDocument();
const fit = openTask(first, 'fit');
const classifier = openTask(first, 'classify');
const rateOf = ({ runs }: Experiment, optimizer: string) =>
  runs.find((run) => run.optimizer === optimizer)?.rate;

describe('the line fit', () => {
  // The least-squares line of the cars, as R's lm gives it.
  const [slope, intercept] = [3.93241, -17.5791];
  const begin = fit.start[1] ?? Number.NaN;
  /** How much of the way to the intercept is done. */
  const done = (name: string, steps = fit.steps) =>
    (begin - pathOf({ ...fit, steps }, name).at()[1]) / (begin - intercept);

  test('opens on the cars, with a line that falls', () => {
    expect(fit.problem).toMatchObject({ kind: 'fit', data: { id: 'cars' }, model: 'line' });
    expect(fit.start[0]).toBeLessThan(0);
  });

  test('Adam arrives, momentum and RMSProp are on their way', () => {
    expect(pathOf(fit, 'Adam').at()[0]).toBeCloseTo(slope, 2);
    expect(pathOf(fit, 'Adam').at()[1]).toBeCloseTo(intercept, 1);
    expect(done('Momentum')).toBeGreaterThan(0.8);
    expect(done('Momentum')).toBeLessThan(0.95);
    expect(done('RMSProp')).toBeGreaterThan(0.5);
    expect(done('RMSProp')).toBeLessThan(0.8);
  });

  test('gradient descent has hardly turned its line, and would take thousands of steps', () => {
    const path = pathOf(fit, 'Gradient descent');
    expect(path.at()[0]).toBeLessThan(-3);
    expect(done('Gradient descent')).toBeLessThan(0.15);
    expect(done('Gradient descent', 2000)).toBeLessThan(0.8);
  });

  test('standardized, gradient descent arrives', () => {
    const round = setStandardize(fit, true);
    const runs = round.runs.map((run) => ({ ...run, rate: 0.3 }));
    expect(pathOf({ ...round, runs }, 'Gradient descent').at(50)[0]).toBeCloseTo(0.80689, 4);
  });

  test('its rates are those suggested, so that standardized data come with theirs, and back', () => {
    const round = setStandardize(fit, true);
    for (const { optimizer, rate } of round.runs) {
      expect(rate).not.toBe(rateOf(fit, optimizer));
      expect(rate).toBe(newRun({ ...round, runs: [] }, optimizer)?.rate);
    }
    expect(setStandardize(round, false).runs).toEqual(fit.runs);
  });
});

describe('the classifier', () => {
  // As the reference has it, without its intercept.
  const minimum = [1.839824, 1.429137] as const;

  test('opens on two clouds that overlap, with two features', () => {
    expect(classifier.problem).toMatchObject({ data: { id: 'blobs40' }, features: 2, l2: 0 });
  });

  test('momentum swings past the minimum and comes back to it', () => {
    const path = pathOf(classifier, 'Momentum');
    const across = path.points().map(([w1]) => w1);
    expect(Math.max(...across)).toBeGreaterThan(minimum[0] + 0.5);
    expect(path.distanceTo(minimum)).toBeLessThan(1e-3);
  });

  test('Adam arrives, gradient descent is still on its way', () => {
    expect(pathOf(classifier, 'Adam').distanceTo(minimum)).toBeLessThan(1e-3);
    expect(pathOf(classifier, 'Gradient descent').distanceTo(minimum)).toBeGreaterThan(0.3);
    const longer = { ...classifier, steps: 2000 };
    expect(pathOf(longer, 'Gradient descent').distanceTo(minimum)).toBeLessThan(0.01);
  });

  test('RMSProp bounces about the minimum, however long it runs', () => {
    const path = pathOf({ ...classifier, steps: 2000 }, 'RMSProp');
    expect(Math.min(...path.stepLengths(100))).toBeGreaterThan(0.05);
    expect(path.distanceTo(minimum)).toBeLessThan(0.3);
  });
});

describe('both', () => {
  test.each([fit, classifier])('begin in sight, and are a link like any other', (opened) => {
    expect(isInView(homeView(opened.problem), opened.start)).toBe(true);
    expect(opened.steps).toBe(first.steps);
    const text = writeLink({ experiment: opened, presentation });
    expect(readLink(text)).toMatchObject({ document: { experiment: opened }, notices: [] });
  });

  test('leave what a link falls back on as it was', () => {
    expect([defaults.fit, defaults.classify]).toEqual(['noisy30', 'blobs40']);
  });

  test('suggest a rate for every run, whatever else is set in it', () => {
    const heavy = (run: Run): Run => ({
      ...run,
      hyperparameters: { ...run.hyperparameters, momentum: 0.99 },
    });
    const runs = first.runs.map((run) => (run.optimizer === 'momentum' ? heavy(run) : run));
    const opened = openTask({ ...first, runs }, 'fit');
    expect(rateOf(opened, 'adam')).toBe(rateOf(fit, 'adam'));
    expect(rateOf(opened, 'momentum')).toBe(rateOf(fit, 'momentum'));
    const lion = readLink('surface=bowl&run=lion,lr:7').document.experiment;
    expect(rateOf(openTask(lion, 'fit'), 'lion')).toBeLessThan(7);
  });

  test('propose a start of its own where the data stay standardized', () => {
    const standardized = openTask(setStandardize(fit, true), 'classify');
    expect(standardized.problem).toMatchObject({ standardize: true });
    expect(standardized.start).toEqual(proposedStart(standardized.problem));
  });
});

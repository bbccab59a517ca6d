import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chartFrame } from '../../../src/drawing/chart-frame';
import type { Trajectory } from '../../../src/engine/trajectory';
import { readLink } from '../../../src/experiment/read-link';
import { setHidden, setRate } from '../../../src/experiment/run-changes';
import { ChartLayouts } from '../../../src/views/charts/chart-layout';
import { chartSeries } from '../../../src/views/charts/chart-series';
import { chartText } from '../../../src/views/charts/chart-text';
import { descend } from '../../support/descend';
import { measureType } from '../../support/measured-type';

beforeAll(measureType);
afterAll(() => void vi.unstubAllGlobals());

const { experiment } = readLink(
  'surface=himmelblau&start=0,-3&steps=3000&run=sgd,lr:0.01&run=adam,lr:0.28&run=sgd,lr:1',
).document;
const loss = chartSeries({ series: 'loss', scale: 'log' }, experiment.problem, undefined);

const whole = new Map(
  experiment.runs.map(({ key, optimizer, rate }) => {
    const { start, steps } = experiment;
    return [key, descend({ optimizer, rate, surface: 'himmelblau', start, steps })] as const;
  }),
);

/** The first steps of every run, as they arrive. */
const arrived = (most: number) =>
  new Map(
    [...whole].map(([key, trajectory]) => [
      key,
      {
        key: `${key} ${most}`,
        value: { ...trajectory, length: Math.min(most, trajectory.length) } satisfies Trajectory,
        complete: most >= trajectory.length,
      },
    ]),
  );

const layouts = () => {
  const frame = chartFrame({ width: 330, height: 190 }, ['GD', 'Adam', 'GD 2'], 3000, 11);
  return new ChartLayouts(loss, frame);
};

describe('the layout of a chart', () => {
  it('is the same object while nothing has changed', () => {
    const chart = layouts();
    const trajectories = arrived(3001);
    expect(chart.layOut(experiment.runs, trajectories)).toBe(
      chart.layOut(experiment.runs, trajectories),
    );
  });

  it('is that of whole runs, however they arrived', () => {
    const chart = layouts();
    for (const most of [1, 700, 701, 2999]) chart.layOut(experiment.runs, arrived(most));
    const grown = chart.layOut(experiment.runs, arrived(3001));
    const fresh = layouts().layOut(experiment.runs, arrived(3001));
    expect(grown.scale.high).toBe(fresh.scale.high);
    expect(grown.lines.map(({ heights }) => heights)).toEqual(
      fresh.lines.map(({ heights }) => heights),
    );
  });

  it('takes up no run anew whose trajectory is no new', () => {
    const chart = layouts();
    const before = chart.layOut(experiment.runs, arrived(3001));
    const { runs } = setRate(experiment, 2, 0.29);
    const after = chart.layOut(runs, new Map(arrived(3001)));
    expect(after.lines.map(({ samples }) => samples)).toEqual(
      before.lines.map(({ samples }) => samples),
    );
    after.lines.forEach(({ samples, heights }, index) => {
      expect(samples).toBe(before.lines[index]?.samples);
      expect(heights).toBe(before.lines[index]?.heights);
    });
  });

  it('leaves out what is hidden or has not arrived, and keeps the names with their runs', () => {
    const { runs } = setHidden(experiment, 1, true);
    const some = new Map([...arrived(3001)].filter(([key]) => key !== 2));
    expect(
      layouts()
        .layOut(runs, arrived(3001))
        .lines.map(({ name }) => name),
    ).toEqual(['Adam', 'GD 2']);
    expect(
      layouts()
        .layOut(experiment.runs, some)
        .lines.map(({ name }) => name),
    ).toEqual(['GD', 'GD 2']);
  });

  it('does not let the run that diverges push the others down', () => {
    const { scale } = layouts().layOut(experiment.runs, arrived(3001));
    const highest = Math.max(...(whole.get(2)?.losses ?? []));
    expect(scale.high).toBeLessThan(30 * highest);
  });
});

describe('a chart in words', () => {
  it('says from where to where each run goes, on which scale', () => {
    const text = chartText(loss, experiment, arrived(3001));
    expect(text).toContain('Loss, by step, log scale.');
    expect(text).toMatch(/Gradient descent: 200 at step 0, \S+ at step 3000\./);
    expect(text).toMatch(/Gradient descent 2: 200 at step 0, \S+ at step \d\./);
  });

  it('says why there is nothing to see', () => {
    expect(chartText(loss, { ...experiment, runs: [] }, new Map())).toContain('No run is shown.');
    const survey = { minima: [], lowest: 0, highest: 1 };
    const distance = chartSeries({ series: 'distance', scale: 'log' }, experiment.problem, survey);
    expect(chartText(distance, experiment, arrived(3001))).toContain('No minimum is known');
  });
});

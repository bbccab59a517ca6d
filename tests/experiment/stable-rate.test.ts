import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import type { Minimum } from '../../src/engine/minimum';
import type { Survey } from '../../src/engine/survey';
import type { Sweep } from '../../src/engine/sweep';
import type { Experiment, Run } from '../../src/experiment/experiment';
import { readLink } from '../../src/experiment/read-link';
import { minimumNearby, stableRate } from '../../src/experiment/stable-rate';
import { descend } from '../support/descend';

const of = (link: string): { readonly experiment: Experiment; readonly run: Run } => {
  const { experiment } = readLink(link).document;
  const [run] = experiment.runs;
  if (run === undefined) throw new Error('The link has no run.');
  return { experiment, run };
};

const curved = (position: readonly number[], ...eigenvalues: readonly number[]): Minimum => ({
  position,
  loss: 0,
  eigenvalues,
  global: true,
});

/** The limit of a link's run at a minimum of some curvature. */
const limit = (link: string, minimum: Minimum | undefined = curved([0, 0], 1, 100)) => {
  const { experiment, run } = of(link);
  const { optimizer, hyperparameters, clip, schedule } = run;
  return stableRate(experiment, { optimizer, hyperparameters, clip, schedule }, minimum);
};

describe('the rate up to which a run is stable', () => {
  it.each([
    ['surface=ellipse100&run=sgd', 2 / 100],
    ['surface=ellipse100&run=sgd,weight_decay:3', 2 / 103],
    ['surface=ellipse100&run=momentum,momentum:0.9', (2 * 1.9) / 100],
    ['surface=ellipse100&run=momentum,momentum:0.9,dampening:0.5', (2 * 1.9) / (0.5 * 100)],
    ['surface=ellipse100&run=nesterov,momentum:0.9', (2 * 1.9) / (2.8 * 100)],
  ])('%s', (link, expected) => {
    expect(limit(link)?.below).toBeCloseTo(expected, 12);
    expect(limit(link)?.proviso).toEqual({ nearMinimum: false, held: false, fullBatch: false });
  });

  it('says what has to be said beside it', () => {
    expect(limit('surface=himmelblau&run=sgd')?.proviso.nearMinimum).toBe(true);
    expect(limit('surface=bowl&run=sgd,schedule:cosine')?.proviso.held).toBe(true);
    expect(limit('surface=bowl&run=sgd&noise=1')?.proviso.fullBatch).toBe(true);
  });

  it('is not known with clipping, at a kink, without a minimum, or of other methods', () => {
    expect(limit('surface=bowl&run=sgd,clip:1')).toBeUndefined();
    expect(limit('surface=bowl&run=sgd', curved([0, 0]))).toBeUndefined();
    const { experiment, run } = of('surface=bowl&run=sgd');
    const { optimizer, hyperparameters } = run;
    const plain = { optimizer, hyperparameters, clip: undefined, schedule: undefined };
    expect(stableRate(experiment, plain, undefined)).toBeUndefined();
    const known = optimizers.filter(({ id }) => limit(`surface=bowl&run=${id}`) !== undefined);
    expect(known.map(({ id }) => id).sort()).toEqual(['momentum', 'nesterov', 'sgd']);
  });
});

describe('the minimum that a run is nearest', () => {
  const survey: Survey = {
    minima: [
      curved([3, 2], 25, 82),
      curved([3.584, -1.848], 28, 105),
      curved([-3.78, -3.28], 70, 134),
    ],
    lowest: 0,
    highest: 900,
  };
  const problem = { kind: 'surface', id: 'himmelblau' } as const;
  const run = (rate: number, start: readonly number[], steps = 200) =>
    descend({ optimizer: 'sgd', surface: 'himmelblau', rate, start, steps });

  it('is the one at which it ends', () => {
    expect(minimumNearby(problem, 0, run(0.01, [0, -3]), survey, undefined)).toBe(survey.minima[1]);
    expect(minimumNearby(problem, 0, run(0.01, [-4, -4]), survey, undefined)).toBe(
      survey.minima[2],
    );
  });

  it('is that where a diverged run was last on the map', () => {
    const thrown = run(5, [3.5, -1.7]);
    expect(thrown.ending.kind).toBe('diverged');
    expect(minimumNearby(problem, 0, thrown, survey, undefined)).toBe(survey.minima[1]);
  });

  it('is none where none is near, or nothing is known', () => {
    const far = { ...survey, minima: [curved([-3, 3], 1, 2)] };
    expect(minimumNearby(problem, 0, run(0.01, [0, -3]), far, undefined)).toBeUndefined();
    expect(minimumNearby(problem, 0, undefined, survey, undefined)).toBeUndefined();
    expect(minimumNearby(problem, 0, run(0.01, [0, -3]), undefined, undefined)).toBeUndefined();
  });

  it('is everywhere the same on a quadratic surface', () => {
    const bowl = { kind: 'surface', id: 'ellipse100' } as const;
    const away = descend({
      optimizer: 'sgd',
      surface: 'ellipse100',
      rate: 1,
      start: [4, 4],
      steps: 99,
    });
    const only = { ...survey, minima: [curved([0, 0], 1, 100)] };
    expect(minimumNearby(bowl, 0, away, only, undefined)).toBe(only.minima[0]);
  });

  it('is that of the decayed loss where weights decay', () => {
    const decayed = curved([3.5, -1.8], 30, 106);
    const sweep = { minima: [decayed] } as unknown as Sweep;
    expect(minimumNearby(problem, 1, run(0.01, [0, -3]), survey, sweep)).toBe(decayed);
  });
});

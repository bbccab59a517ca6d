import { describe, expect, it } from 'vitest';
import { surfaceById } from '../../src/catalogue/surfaces';
import type { Trajectory } from '../../src/engine/trajectory';
import { judge, type Verdict } from '../../src/engine/verdict';
import type { Setting } from '../support/descend';
import { factsOf, surveyOf, verdictOf } from '../support/judged';
import { counterpart, recordedTrajectories } from '../support/recorded';

const BOWL = '(x^2 + y^2)/2';
/** Of the view from −5 to 5. */
const DIAGONAL = Math.hypot(10, 10);

/** A run that stands at these places of the bowl, one after the other. */
function visiting(places: readonly (readonly [number, number])[], changes: Partial<Setting> = {}) {
  const column = (c: 0 | 1) => Float64Array.from(places, (place) => place[c]);
  const trajectory: Trajectory = {
    length: places.length,
    positions: [column(0), column(1)],
    losses: Float64Array.from(places, ([x, y]) => (x * x + y * y) / 2),
    ending: { kind: 'finished' },
  };
  const start = [1, 1];
  const facts = factsOf({
    optimizer: 'sgd',
    surface: BOWL,
    rate: 0.1,
    start,
    steps: 1,
    ...changes,
  });
  return judge({ ...facts, trajectory, diagonal: DIAGONAL });
}

const steps = (count: number, at: (step: number) => readonly [number, number]) =>
  Array.from({ length: count + 1 }, (_, step) => at(step));

describe('constructed runs', () => {
  it('converge from the step on that brings them within a thousandth of the diagonal', () => {
    // 3 · 0.8^k ≤ 0.0141 from k = 24.02 on.
    expect(visiting(steps(100, (k) => [3 * 0.8 ** k, 0]))).toMatchObject({
      kind: 'converged',
      since: 25,
      at: { position: [0, 0], rank: 'global', above: 0 },
    });
  });

  it('circle with a radius', () => {
    const verdict = visiting(steps(100, (k) => [0.3 * Math.cos(k), 0.3 * Math.sin(k)]));
    expect(verdict).toMatchObject({ kind: 'circling', centre: [0, 0], grows: false });
    expect(verdict).toHaveProperty('radius', expect.closeTo(0.3, 12));
  });

  it('circle also within reach, as long as their steps do not shrink', () => {
    const verdict = visiting(steps(100, (k) => [1e-3 * Math.cos(k), 1e-3 * Math.sin(k)]));
    expect(verdict.kind).toBe('circling');
  });

  it('bounce to and fro, and say whether their steps grow', () => {
    expect(visiting(steps(100, (k) => [k % 2 ? 0.2 : -0.2, 0]))).toMatchObject({
      kind: 'bouncing',
      radius: 0.2,
      grows: false,
    });
    const growing = steps(100, (k) => [(k % 2 ? 0.2 : -0.2) * 1.01 ** k, k === 0 ? 4 : 0]);
    expect(visiting(growing)).toMatchObject({ kind: 'bouncing', grows: true });
  });

  it('hover where there is noise', () => {
    const verdict = visiting(
      steps(100, (k) => [0.3 * Math.cos(k), 0.3 * Math.sin(k)]),
      { noise: 1 },
    );
    expect(verdict).toMatchObject({ kind: 'hovering', centre: [0, 0] });
    expect((verdict as Extract<Verdict, { kind: 'hovering' }>).distance).toBeCloseTo(0.3, 12);
  });

  it('run away while distance and loss grow', () => {
    expect(visiting(steps(40, (k) => [1.1 ** k, 0])).kind).toBe('growing');
    expect(visiting(steps(40, (k) => [(-1.1) ** k, 0])).kind).toBe('growing');
  });

  it('crawl where ten times the steps would not do', () => {
    expect(visiting(steps(100, (k) => [3 - 1e-4 * k, 0]))).toMatchObject({
      kind: 'stuck',
      on: 'slope',
    });
  });

  it('are on their way otherwise, with an estimate from their contraction rate', () => {
    // 3 · 0.97^100 = 0.143; 0.0141 is reached after another 76 steps.
    const verdict = visiting(steps(100, (k) => [3 * 0.97 ** k, 0]));
    expect(verdict).toMatchObject({ kind: 'on its way', steps: 100, towards: { remaining: 76 } });
  });
});

describe('runs that end before their time', () => {
  it('leave the domain', () => {
    const setting = { optimizer: 'sgd', surface: 'log(x) + y^2', rate: 3, start: [1, 0], steps: 9 };
    expect(verdictOf(setting)).toEqual({ kind: 'left the domain', step: 1 });
  });

  it('meet a Hessian without an inverse', () => {
    const setting = { optimizer: 'newton', surface: 'x^4 + y', rate: 1, start: [1, 0], steps: 9 };
    expect(verdictOf(setting)).toEqual({ kind: 'singular', step: 1 });
  });

  it('have no lower bound where they went', () => {
    const setting = { optimizer: 'sgd', surface: 'saddle', rate: 0.3, start: [1, 0.1], steps: 90 };
    expect(verdictOf(setting)).toMatchObject({
      kind: 'diverged',
      reason: { kind: 'no lower bound' },
    });
    expect(verdictOf({ ...setting, steps: 30 })).toMatchObject({
      kind: 'growing',
      reason: { kind: 'no lower bound' },
    });
  });

  it('name no limit where gradients are clipped', () => {
    const setting = { optimizer: 'sgd', surface: 'x^4 + y^2', rate: 2, start: [9, 1], steps: 99 };
    expect(verdictOf(setting)).toMatchObject({ kind: 'diverged', reason: { kind: 'rate' } });
    expect(verdictOf({ ...setting, clip: 1 })).not.toHaveProperty('reason.kind', 'rate');
  });
});

describe('at rest where no minimum is', () => {
  it('on a saddle', () => {
    const setting = { optimizer: 'sgd', surface: 'saddle', rate: 0.1, start: [1, 0], steps: 200 };
    expect(verdictOf(setting)).toMatchObject({ kind: 'stuck', on: 'saddle' });
  });

  it('on a maximum', () => {
    const start = [-0.2, -0.9];
    const setting = { optimizer: 'newton', surface: 'himmelblau', rate: 1, start, steps: 50 };
    expect(verdictOf(setting)).toMatchObject({ kind: 'stuck', on: 'maximum' });
  });

  it('on a plateau', () => {
    const setting = { optimizer: 'sgd', surface: 'easom', rate: 0.1, start: [8, 8], steps: 100 };
    expect(verdictOf(setting)).toMatchObject({ kind: 'stuck', on: 'plateau' });
  });
});

describe('weight decay', () => {
  /** Where the gradient of Booth's function, 10x + 8y − 34 and 8x + 10y − 38, is −4 · (x, y). */
  const rest = [(34 * 14 - 38 * 8) / (14 * 14 - 64), (38 * 14 - 34 * 8) / (14 * 14 - 64)];
  const booth = { surface: 'booth', start: [-5, 5], steps: 3000 };

  it('in the gradient leads to a minimum of the loss with its penalty', () => {
    const verdict = verdictOf({
      ...booth,
      optimizer: 'sgd',
      rate: 0.05,
      hyperparameters: { weight_decay: 4 },
    });
    expect(verdict).toMatchObject({ kind: 'converged', at: { rank: 'decayed' } });
    const { at } = verdict as Extract<Verdict, { kind: 'converged' }>;
    expect(Math.hypot(at.position[0]! - rest[0]!, at.position[1]! - rest[1]!)).toBeLessThan(1e-9);
  });

  it('leaves kinks where they are', () => {
    const setting = { optimizer: 'adagrad', surface: 'l1_valley', rate: 0.5, start: [1, 0.5] };
    const hyperparameters = { weight_decay: 0.1 };
    const verdict = verdictOf({ ...setting, hyperparameters, steps: 3000 });
    expect(['converged', 'bouncing', 'circling', 'on its way']).toContain(verdict.kind);
    if ('at' in verdict) expect(verdict.at.position).toEqual([0, 0]);
  });
});

describe('the limit of stability on a ravine of curvature 100', () => {
  const limits = { sgd: 2 / 100, momentum: 3.8 / 100, nesterov: 3.8 / 2.8 / 100 };
  it.each(Object.entries(limits))('of %s, %f', (optimizer, limit) => {
    const ravine = { optimizer, surface: 'ellipse100', start: [-4.5, 1], steps: 3000 };
    expect(verdictOf({ ...ravine, rate: 0.98 * limit })).toMatchObject({
      kind: 'converged',
      at: { position: [0, 0], rank: 'global' },
    });
    const beyond = verdictOf({ ...ravine, rate: 1.02 * limit });
    expect(beyond).toMatchObject({ kind: 'diverged', reason: { kind: 'rate' } });
    const { reason } = beyond as { reason: { limit: number } };
    expect(reason.limit).toBeCloseTo(limit, 12);
  });
});

describe('recorded runs', () => {
  /** By the id of the recording, the x of the minimum and whether it is the lowest. */
  const escapes: Readonly<Record<string, readonly [x: number, rank: 'global' | 'local']>> = {
    'e-00': [2.864, 'local'],
    'e-01': [0, 'global'],
    'e-02': [-1.453, 'local'],
    'e-05': [-2.864, 'local'],
    'e-09': [2.864, 'local'],
    'e-11': [0.96, 'local'],
    'e-12': [-1.036, 'global'],
    'e-14': [0.96, 'local'],
  };
  const recorded = recordedTrajectories();

  it.each(Object.entries(escapes))('%s comes to rest at x = %j', (id, [x, rank]) => {
    const found = recorded.find((one) => one.id === id);
    if (found === undefined) throw new Error(`There is no recording ${id}.`);
    const ours = counterpart(found);
    if ('leftOut' in ours) throw new Error(`${id} is left out: ${ours.leftOut}.`);
    const { lr = Number.NaN, ...hyperparameters } = ours.hyperparameters;
    const setting = {
      optimizer: ours.optimizer,
      rate: lr,
      hyperparameters,
      surface: found.surface,
      start: found.start,
      steps: found.steps,
    };
    // The recording itself is judged, not our repetition of it.
    const facts = factsOf(setting);
    const positions = [Float64Array.from(found.x, Number), Float64Array.from(found.y, Number)];
    const verdict = judge({ ...facts, trajectory: { ...facts.trajectory, positions } });
    expect(verdict).toMatchObject({ kind: 'converged', at: { rank } });
    const { at } = verdict as Extract<Verdict, { kind: 'converged' }>;
    expect(at.position[0]).toBeCloseTo(x, 3);
    expect(at.above > 0).toBe(rank === 'local');
  });

  it('RMSProp at a fixed rate does not come to rest', () => {
    for (const surface of ['himmelblau', 'ellipse100', 'rosenbrock']) {
      const start = surfaceById.get(surface)?.starts[0]?.at ?? [0, 0];
      const verdict = verdictOf({ optimizer: 'rmsprop', rate: 0.05, surface, start, steps: 5000 });
      expect(['circling', 'bouncing']).toContain(verdict.kind);
    }
  });
});

it('a survey that has not come yet leaves the rank open', () => {
  const setting = {
    optimizer: 'sgd',
    rate: 0.01,
    surface: 'himmelblau',
    start: [0, -3],
    steps: 300,
  };
  const { survey, ...facts } = factsOf(setting);
  expect(survey).toBe(surveyOf('himmelblau'));
  expect(judge({ ...facts, survey: undefined })).toMatchObject({
    kind: 'converged',
    at: { rank: 'unknown', above: 0 },
  });
});

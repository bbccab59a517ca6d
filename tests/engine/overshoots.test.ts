import { describe, expect, it } from 'vitest';
import { surfaceById } from '../../src/catalogue/surfaces';
import { formulaSource } from '../../src/engine/objective-source';
import { OvershootFinder } from '../../src/engine/overshoots';
import type { Trajectory } from '../../src/engine/trajectory';
import { blockExecutor } from '../../src/language/block';
import { chooseExecutor } from '../../src/language/executors';
import { scalarExecutor } from '../../src/language/scalar';
import { descend, type Setting } from '../support/descend';

const PARABOLA = 'x^2 + 0*y';
const DIAGONAL = 14;

const formulaOf = (surface: string): string => surfaceById.get(surface)?.formula ?? surface;

const overshootsOf = (setting: Setting): readonly number[] =>
  new OvershootFinder(formulaSource(formulaOf(setting.surface)), DIAGONAL, blockExecutor).continue(
    descend(setting),
  );

it.each([1, 2, 3, 255, 256, 257, 1000])('are the same found in portions of %i', (portion) => {
  const setting = { optimizer: 'momentum', rate: 0.03, surface: 'ellipse100', start: [-4, 1] };
  const trajectory = descend({ ...setting, steps: 1500 });
  const whole = overshootsOf({ ...setting, steps: 1500 });
  expect(whole.length).toBeGreaterThan(100);
  for (const executor of [chooseExecutor(), blockExecutor, scalarExecutor]) {
    const finder = new OvershootFinder(formulaSource(formulaOf('ellipse100')), DIAGONAL, executor);
    const found: number[] = [];
    for (let length = 0; length < trajectory.length; length += portion)
      found.push(...finder.continue({ ...trajectory, length }));
    expect([...found, ...finder.continue(trajectory)]).toEqual(whole);
  }
});

/** A run that stands at these places of the parabola, one after the other. */
function visiting(places: readonly number[]): readonly number[] {
  const trajectory: Trajectory = {
    length: places.length,
    positions: [Float64Array.from(places), new Float64Array(places.length)],
    losses: Float64Array.from(places, (x) => x * x),
    ending: { kind: 'finished' },
  };
  return new OvershootFinder(formulaSource(PARABOLA), DIAGONAL, blockExecutor).continue(trajectory);
}

describe('overshoots of gradient descent in a ravine of curvatures 1 and 100', () => {
  const ravine = { optimizer: 'sgd', surface: 'ellipse100', start: [-4.5, 1], steps: 60 };

  it('come with every step at 0.975 of the limit 2/100', () => {
    const found = overshootsOf({ ...ravine, rate: 0.975 * 0.02 });
    expect(found).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('come with every step beyond the limit, too', () => {
    expect(overshootsOf({ ...ravine, rate: 0.021 })).toHaveLength(60);
  });

  it('do not come at half the limit and below', () => {
    expect(overshootsOf({ ...ravine, rate: 0.0099 })).toEqual([]);
  });

  it('are not counted where it bounces at the size of rounding', () => {
    const found = overshootsOf({ ...ravine, steps: 3000, start: [0, 1], rate: 0.975 * 0.02 });
    // 1.95 · 0.95^k of a step falls below a millionth of the diagonal after 231 of them.
    expect(found).toHaveLength(231);
  });
});

describe('a step overshoots', () => {
  it('where it ends uphill after one that did not', () => {
    expect(visiting([-3, -1, 0.5])).toEqual([2]);
  });

  it('once, however long the run then climbs', () => {
    expect(visiting([-3, -1, 1, 2, 3, 4])).toEqual([2]);
  });

  it('again where it turns back and ends uphill on the other side', () => {
    expect(visiting([-3, 2, -1, 0.5])).toEqual([1, 2, 3]);
  });

  it('not by standing still, nor without a step', () => {
    expect(visiting([0, 0, 0])).toEqual([]);
    expect(visiting([1])).toEqual([]);
  });

  it('not where the loss is undefined', () => {
    const setting = { optimizer: 'sgd', rate: 3, surface: 'log(x) + 0*y', start: [1, 0], steps: 5 };
    expect(descend(setting).ending.kind).toBe('left the domain');
    expect(overshootsOf(setting)).toEqual([]);
  });
});

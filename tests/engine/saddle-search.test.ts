import { describe, expect, it } from 'vitest';
import { surfaces } from '../../src/catalogue/surfaces';
import { atOnce } from '../../src/engine/at-once';
import { formulaSource } from '../../src/engine/objective-source';
import { readout } from '../../src/engine/readout';
import { findSaddles } from '../../src/engine/saddle-search';
import { blockExecutor } from '../../src/language/block';

type View = { readonly x: readonly [number, number]; readonly y: readonly [number, number] };

function saddlesOf(formula: string, view: View) {
  return atOnce(
    findSaddles({ kind: 'saddles', source: formulaSource(formula), view }, blockExecutor),
  ).saddles;
}

const square = (side: number): View => ({ x: [-side, side], y: [-side, side] });

const ofSurface = (id: string) => {
  const surface = surfaces.find((one) => one.id === id);
  if (surface === undefined) throw new Error(`There is no surface "${id}".`);
  return saddlesOf(surface.formula, { x: surface.view[0], y: surface.view[1] });
};

describe('the search for saddles', () => {
  it('finds the four of Himmelblau, the lowest first', () => {
    const expected = [
      [3.3852, 0.0739, 13.3119],
      [0.0867, 2.8843, 67.7192],
      [-3.073, -0.0814, 104.0152],
      [-0.128, -1.9537, 178.3372],
    ];
    const found = ofSurface('himmelblau').map(({ position, loss }) => [...position, loss]);
    expect(found).toHaveLength(4);
    found.forEach((saddle, i) => {
      saddle.forEach((value, c) => {
        expect(value).toBeCloseTo(expected[i]?.[c] ?? Number.NaN, 3);
      });
    });
  });

  it('finds degenerate ones, where the Hessian vanishes', () => {
    const [monkey, ...others] = ofSurface('monkey_saddle');
    expect(others).toEqual([]);
    for (const coordinate of monkey?.position ?? [1]) expect(coordinate).toBeCloseTo(0, 8);
    // x⁴ − y⁴ is flatter still.
    expect(saddlesOf('x^4 - y^4', square(1.3))).toHaveLength(1);
  });

  it('takes no minimum, maximum, ring, shelf or plain for one', () => {
    for (const formula of [
      'x^2 + 3*y^2',
      '-x^2 - y^4',
      '(x^2 + y^2 - 1)^2',
      'x^3 + y^2',
      'x^3',
      'abs(x) + abs(y)',
      '1',
      'exp(-x^2 - y^2)',
      'log(x)',
    ])
      expect(saddlesOf(formula, square(2)), formula).toEqual([]);
  });

  it('is at level ground that rises and falls, on every surface, and says the same twice', () => {
    for (const { id, formula, view } of surfaces) {
      const found = ofSurface(id);
      expect(ofSurface(id), id).toEqual(found);
      for (const { position, loss, eigenvalues } of found) {
        const [x = 0, y = 0] = position;
        expect(x >= view[0][0] && x <= view[0][1] && y >= view[1][0] && y <= view[1][1], id).toBe(
          true,
        );
        const here = readout(formulaSource(formula), position);
        const curvature = Math.max(...eigenvalues.map(Math.abs));
        const diagonal = Math.hypot(view[0][1] - view[0][0], view[1][1] - view[1][0]);
        expect(here.loss, id).toBe(loss);
        expect(here.slope, id).toBeLessThanOrEqual(1e-9 * curvature * diagonal + 1e-12);
        const around = Array.from({ length: 72 }, (_, step) => {
          const angle = (step * Math.PI) / 36;
          const r = 1e-3 * diagonal;
          return readout(formulaSource(formula), [x + r * Math.cos(angle), y + r * Math.sin(angle)])
            .loss;
        });
        expect(Math.min(...around), id).toBeLessThan(loss);
        expect(Math.max(...around), id).toBeGreaterThan(loss);
      }
    }
  });
});

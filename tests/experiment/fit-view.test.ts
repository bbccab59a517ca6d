import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ending, Trajectory } from '../../src/engine/trajectory';
import { fitView } from '../../src/experiment/fit-view';

const home = { x: [-5, 5], y: [-5, 5] } as const;

function trajectory(
  path: readonly (readonly [number, number])[],
  ending: Ending = { kind: 'finished' },
): Trajectory {
  return {
    length: path.length,
    positions: [Float64Array.from(path, ([x]) => x), Float64Array.from(path, ([, y]) => y)],
    losses: new Float64Array(path.length),
    ending,
  };
}

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const paths = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 });

describe('fitView', () => {
  it('shows every step and the start, with room around', () => {
    fc.assert(
      fc.property(fc.array(paths, { maxLength: 4 }), coordinate, coordinate, (all, x, y) => {
        const view = fitView(
          all.map((path) => trajectory(path)),
          [x, y],
          home,
        );
        for (const [px, py] of [...all.flat(), [x, y] as const]) {
          expect(px > view.x[0] && px < view.x[1]).toBe(true);
          expect(py > view.y[0] && py < view.y[1]).toBe(true);
        }
      }),
    );
  });

  it('shows the coordinates that the map shows', () => {
    const path = trajectory([
      [0, 1],
      [2, 3],
    ]);
    const positions = [new Float64Array(2), ...path.positions] as const;
    const plane = fitView([{ ...path, positions }], [0, 0, 1], home, [2, 1]);
    const { x, y } = fitView([path], [0, 1], home);
    expect(plane).toEqual({ x: y, y: x });
  });

  it('does not follow a run that diverges far beyond the home view', () => {
    const path = Array.from({ length: 60 }, (_, i): [number, number] => [(-1.5) ** i, 1]);
    const view = fitView([trajectory(path, { kind: 'diverged', step: 60 })], [1, 1], home);
    expect(view.x[0]).toBeGreaterThan(-15);
    expect(view.x[1]).toBeLessThan(15);
    expect(view.x[0]).toBeLessThan(-3);
  });

  it('passes over what is not a number or not near anything', () => {
    const odd = [
      [0, 0],
      [Number.NaN, 1],
      [1e9, Number.POSITIVE_INFINITY],
    ] as const;
    expect(fitView([trajectory(odd)], [0, 0], home)).toEqual(fitView([], [0, 0], home));
  });

  it('does not magnify a run that stands still beyond all measure', () => {
    const { x, y } = fitView([trajectory([[1, 1]])], [1, 1], home);
    expect(x[1] - x[0]).toBeCloseTo(0.01, 6);
    expect(y[1] - y[0]).toBeCloseTo(0.01, 6);
  });

  it('shows the whole surface where a start lies too far out to draw', () => {
    expect(fitView([], [1e12, 0], home)).toEqual(home);
  });
});

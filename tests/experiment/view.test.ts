import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/experiment/experiment';
import {
  gripView,
  isDrawable,
  isSameView,
  isWithinReach,
  roundView,
  setView,
  viewBetween,
  withEqualScales,
  zoomView,
} from '../../src/experiment/view';

const stretch = fc
  .tuple(
    fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    fc.double({ min: 1e-2, max: 1e3, noNaN: true }),
  )
  .map(([low, length]) => [low, low + length] as const);
const views: fc.Arbitrary<View> = fc.record({ x: stretch, y: stretch });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.tuple(share, share);
const factors = fc.double({ min: 0.05, max: 20, noNaN: true });

const length = ([low, high]: readonly [number, number]): number => high - low;

/** The point of the plane at a place of the map, given as shares of its width and height, y downwards. */
const pointAt = ({ x, y }: View, [across, down]: readonly [number, number]): [number, number] => [
  x[0] + across * length(x),
  y[1] - down * length(y),
];

/** As shares of the first view's sides: far less than a pixel. */
function expectSame(actual: View, expected: View, tolerance = 1e-9): void {
  for (const axis of ['x', 'y'] as const) {
    const allowed = tolerance * (length(expected[axis]) + Math.abs(expected[axis][0]));
    expect(Math.abs(actual[axis][0] - expected[axis][0])).toBeLessThanOrEqual(allowed);
    expect(Math.abs(actual[axis][1] - expected[axis][1])).toBeLessThanOrEqual(allowed);
  }
}

describe('gripView', () => {
  it('keeps the point that is held under the pointer, wherever that goes', () => {
    fc.assert(
      fc.property(views, factors, places, places, (view, factor, from, to) => {
        const gripped = gripView(view, factor, from, to);
        const [x, y] = pointAt(view, from);
        const [heldX, heldY] = pointAt(gripped, to);
        expect(Math.abs(heldX - x)).toBeLessThan(1e-9 * (length(view.x) + Math.abs(x)));
        expect(Math.abs(heldY - y)).toBeLessThan(1e-9 * (length(view.y) + Math.abs(y)));
      }),
    );
  });

  it('magnifies both sides by the factor', () => {
    fc.assert(
      fc.property(views, factors, places, (view, factor, at) => {
        const { x, y } = gripView(view, factor, at);
        expect(length(view.x) / length(x) / factor).toBeCloseTo(1, 6);
        expect(length(view.y) / length(y) / factor).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is undone by the opposite: zooming in and out, moving there and back', () => {
    fc.assert(
      fc.property(views, factors, places, places, (view, factor, from, to) => {
        expectSame(gripView(gripView(view, factor, from, to), 1 / factor, to, from), view);
      }),
    );
  });

  it('composes: twice by two is once by four', () => {
    fc.assert(
      fc.property(views, places, (view, at) => {
        expectSame(gripView(gripView(view, 2, at), 2, at), gripView(view, 4, at));
      }),
    );
  });
});

describe('viewBetween', () => {
  it('begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        expectSame(viewBetween(from, to, 0), from);
        expectSame(viewBetween(from, to, 1), to, 1e-6);
      }),
    );
  });

  it('keeps on its place what both show there', () => {
    fc.assert(
      fc.property(views, factors, places, share, (view, factor, at, way) => {
        const between = viewBetween(view, gripView(view, factor, at), way);
        const [x, y] = pointAt(view, at);
        const [heldX, heldY] = pointAt(between, at);
        expect(Math.abs(heldX - x)).toBeLessThan(1e-5 * (length(view.x) + Math.abs(x)));
        expect(Math.abs(heldY - y)).toBeLessThan(1e-5 * (length(view.y) + Math.abs(y)));
      }),
    );
  });
});

describe('withEqualScales', () => {
  it('makes units equally long, and shows all that was shown about the same middle', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0.3, max: 3, noNaN: true }), (view, aspect) => {
        const { x, y } = withEqualScales(view, aspect);
        expect(length(x) / length(y) / aspect).toBeCloseTo(1, 6);
        for (const [wide, narrow] of [
          [x, view.x],
          [y, view.y],
        ] as const) {
          const allowed = 1e-9 * (length(wide) + Math.abs(wide[0]));
          expect(wide[0]).toBeLessThanOrEqual(narrow[0] + allowed);
          expect(wide[1]).toBeGreaterThanOrEqual(narrow[1] - allowed);
          const off = Math.abs(wide[0] + wide[1] - narrow[0] - narrow[1]);
          expect(off).toBeLessThanOrEqual(2 * allowed);
        }
      }),
    );
  });
});

describe('roundView', () => {
  it('shows the same to less than a tenth of a pixel', () => {
    fc.assert(fc.property(views, (view) => expectSame(roundView(view), view, 1e-4)));
  });

  it('writes few digits', () => {
    expect(roundView({ x: [-3.43454321, -0.5628123], y: [1 / 3, 2 / 3] })).toEqual({
      x: [-3.4345, -0.5628],
      y: [0.33333, 0.66667],
    });
  });

  it('leaves what is too small to be rounded', () => {
    const tiny: View = { x: [1, 1 + 1e-11], y: [1e-300, 2e-300] };
    const { x, y } = roundView(tiny);
    expect(isDrawable(x) && isDrawable(y)).toBe(true);
  });
});

describe('isWithinReach', () => {
  const home: View = { x: [-5, 5], y: [-5, 5] };

  it('lets nobody zoom to where nothing can be told apart, or where all is a dot', () => {
    expect(isWithinReach(zoomView(home, 1e3), home, home)).toBe(true);
    expect(isWithinReach(zoomView(home, 1e9), home, home)).toBe(false);
    expect(isWithinReach(zoomView(home, 1e-3), home, home)).toBe(true);
    expect(isWithinReach(zoomView(home, 1e-6), home, home)).toBe(false);
  });

  it('lets those who are there already, by a link, come back', () => {
    const far = zoomView(home, 1e-6);
    expect(isWithinReach(zoomView(far, 2), far, home)).toBe(true);
    expect(isWithinReach(zoomView(far, 0.5), far, home)).toBe(false);
  });
});

describe('setView', () => {
  it('changes nothing where nothing changes', () => {
    const plain = { mode: 'explore', show: [] } as const;
    const view: View = { x: [0, 1], y: [0, 1] };
    expect(setView(plain, undefined)).toBe(plain);
    const moved = setView(plain, view);
    expect(setView(moved, { x: [0, 1], y: [0, 1] })).toBe(moved);
    expect(moved.view && isSameView(moved.view, view)).toBe(true);
    expect(setView(moved, undefined)).toEqual(plain);
  });
});

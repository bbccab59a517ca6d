import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Polyline } from '../../src/drawing/polyline';

const corners = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((points) => Float32Array.from(points.flat()));

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a polyline', () => {
  it('is nowhere further from a place on it than the way along it', () => {
    fc.assert(
      fc.property(corners, share, share, (points, a, b) => {
        const line = new Polyline(points);
        const [from, to] = [a * line.length, b * line.length];
        const [first, second] = [line.spotAt(from), line.spotAt(to)];
        expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeLessThanOrEqual(
          Math.abs(from - to) + 1e-3,
        );
      }),
    );
  });

  it('begins at its first point and ends at its last', () => {
    fc.assert(
      fc.property(corners, (points) => {
        const line = new Polyline(points);
        expect(line.spotAt(0)).toEqual({ x: points[0], y: points[1] });
        const end = line.spotAt(line.length);
        expect(end.x).toBeCloseTo(points.at(-2) ?? Number.NaN, 4);
        expect(end.y).toBeCloseTo(points.at(-1) ?? Number.NaN, 4);
      }),
    );
  });

  it('falls into pieces that are as long as the whole', () => {
    fc.assert(
      fc.property(corners, share, (points, at) => {
        const line = new Polyline(points);
        const cut = at * line.length;
        const pieces = [line.between(0, cut), line.between(cut, line.length)];
        const sum = pieces.reduce((all, piece) => all + new Polyline(piece).length, 0);
        expect(sum).toBeCloseTo(line.length, 1);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEnds } from '../../src/drawing/ends';

const wanted = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 14 });

const defined = (places: readonly (number | undefined)[]): number[] =>
  places.filter((place) => place !== undefined);

describe('placeEnds', () => {
  it('keeps labels apart and within their bounds', () => {
    fc.assert(
      fc.property(wanted, (ends) => {
        const places = defined(placeEnds(ends, 13, 8, 180)).sort((a, b) => a - b);
        places.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(8 - 1e-9);
          expect(place).toBeLessThanOrEqual(180 + 1e-9);
          const next = places[index + 1] ?? Number.POSITIVE_INFINITY;
          expect(next - place).toBeGreaterThanOrEqual(13 - 1e-6);
        });
      }),
    );
  });

  it('shows as many as there is room for, the first ones', () => {
    fc.assert(
      fc.property(wanted, (ends) => {
        const room = 1 + Math.floor((180 - 8) / 13);
        expect(defined(placeEnds(ends, 13, 8, 180))).toHaveLength(Math.min(room, ends.length));
      }),
    );
    expect(placeEnds([5, 5, 5], 10, 0, 15)).toEqual([0, 10, undefined]);
  });

  it('keeps the order of the ends', () => {
    fc.assert(
      fc.property(wanted, (ends) => {
        const places = placeEnds(ends, 13, 8, 180);
        ends.forEach((a, i) => {
          ends.forEach((b, j) => {
            const [first, second] = [places[i], places[j]];
            if (a < b && first !== undefined && second !== undefined) {
              expect(first).toBeLessThan(second);
            }
          });
        });
      }),
    );
  });

  it('leaves labels alone that do not touch', () => {
    expect(placeEnds([150, 20, 100], 13, 0, 200)).toEqual([150, 20, 100]);
  });

  it('moves two that touch by equal parts', () => {
    expect(placeEnds([100, 104], 10, 0, 200)).toEqual([97, 107]);
  });

  it('has no place for what has no end', () => {
    expect(placeEnds([Number.NaN, 30], 10, 0, 200)).toEqual([undefined, 30]);
  });
});

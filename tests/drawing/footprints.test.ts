import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Footprints } from '../../src/drawing/footprints';

const [WIDTH, HEIGHT, RADIUS] = [400, 300, 30];
const lit = (places: readonly (readonly [number, number])[]) => {
  const footprints = new Footprints(WIDTH, HEIGHT, RADIUS, RADIUS);
  for (const [x, y] of places) footprints.visit(x, y);
  return footprints;
};
const places = fc.array(
  fc.tuple(
    fc.double({ min: -50, max: WIDTH + 50, noNaN: true }),
    fc.double({ min: -50, max: HEIGHT + 50, noNaN: true }),
  ),
  { minLength: 1, maxLength: 30 },
);

describe('footprints', () => {
  it('light every place visited, and nothing further away than one sees', () => {
    fc.assert(
      fc.property(places, (visited) => {
        const { columns, rows, light } = lit(visited);
        light.forEach((brightness, cell) => {
          const x = ((cell % columns) + 0.5) * (WIDTH / columns);
          const y = (Math.floor(cell / columns) + 0.5) * (HEIGHT / rows);
          const nearest = Math.min(...visited.map(([a, b]) => Math.hypot(a - x, b - y)));
          if (nearest > RADIUS) expect(brightness).toBe(0);
          // A place so near to another that it lights the same may be left out.
          if (nearest < 0.2 * RADIUS) expect(brightness).toBe(255);
        });
      }),
    );
  });

  it('grow only lighter, and not by going where one has been', () => {
    const once = lit([[120, 80]]);
    const before = [...once.light];
    for (let step = 0; step < 100_000; step++) once.visit(120, 80);
    expect([...once.light]).toEqual(before);
    once.visit(180, 90);
    once.light.forEach((brightness, cell) => {
      expect(brightness).toBeGreaterThanOrEqual(before[cell] ?? 0);
    });
  });
});

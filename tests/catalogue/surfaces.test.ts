import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { optimizerById } from '../../src/catalogue/optimizers';
import type { Point, SurfaceDefinition } from '../../src/catalogue/surface';
import { surfaceById, surfaces } from '../../src/catalogue/surfaces';

interface Recorded {
  id: string;
  expr: string;
  domain: [Point, Point];
  minima: { x: number; y: number; eig: [number, number] | null }[];
  cusp_minima?: { x: number; y: number }[];
}

const recorded = new Map(
  (
    JSON.parse(readFileSync(new URL('../reference/surfaces.json', import.meta.url), 'utf8')) as {
      surfaces: Recorded[];
    }
  ).surfaces.map((surface) => [surface.id, surface]),
);

const counterpartOf = (surface: SurfaceDefinition): Recorded => {
  const counterpart = recorded.get(surface.id);
  if (counterpart === undefined) throw new Error(`No recorded surface "${surface.id}".`);
  return counterpart;
};

/** Where smooth and kinked minima were found. */
const recordedMinima = (surface: SurfaceDefinition): Point[] => {
  const { minima, cusp_minima = [] } = counterpartOf(surface);
  return [...minima, ...cusp_minima].map(({ x, y }): Point => [x, y]);
};

const distance = ([x, y]: Point, [u, v]: Point): number => Math.hypot(x - u, y - v);

const diagonal = ({ view: [x, y] }: SurfaceDefinition): number =>
  Math.hypot(x[1] - x[0], y[1] - y[0]);

const nearest = (points: readonly Point[], to: Point): number =>
  points.reduce(
    (best, point, i) => (distance(point, to) < distance(points[best] as Point, to) ? i : best),
    0,
  );

const isInside = ({ view: [x, y] }: SurfaceDefinition, point: Point): boolean =>
  point[0] >= x[0] && point[0] <= x[1] && point[1] >= y[0] && point[1] <= y[1];

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

test('every surface that links may name is there, and no other', () => {
  expect(surfaces.map(({ id }) => id).sort()).toEqual([...recorded.keys()].sort());
  expect([...surfaceById.keys()]).toEqual(surfaces.map(({ id }) => id));
  expect(surfaces.filter(({ id }) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('names, descriptions and lessons are told apart', () => {
  expect(areDistinct(surfaces.map(({ name }) => name))).toBe(true);
  expect(areDistinct(surfaces.map(({ tagline }) => tagline))).toBe(true);
  expect(areDistinct(surfaces.map(({ lesson }) => lesson))).toBe(true);
});

test('the surfaces of a group stand together', () => {
  const changes = surfaces.filter(({ group }, i) => group !== surfaces[i - 1]?.group);
  expect(areDistinct(changes.map(({ group }) => group))).toBe(true);
});

describe.each(surfaces)('$name', (surface) => {
  const { starts, minima, kinks = [], rates } = surface;

  test('is the recorded function, seen in the recorded domain', () => {
    const { expr, domain } = counterpartOf(surface);
    expect(surface.formula).toBe(expr);
    expect(surface.view).toEqual(domain);
  });

  test('has one seed near every recorded minimum', () => {
    const places = recordedMinima(surface);
    const seeds = [...minima, ...kinks];
    expect(seeds.length).toBe(places.length);
    expect(areDistinct(seeds.map((seed) => nearest(places, seed)))).toBe(true);
    for (const seed of seeds) {
      const place = places[nearest(places, seed)] as Point;
      expect(distance(seed, place)).toBeLessThan(0.003 * diagonal(surface));
    }
  });

  test('has its kinks exactly, and a kink wherever the curvature does not exist', () => {
    const places = recordedMinima(surface);
    for (const kink of kinks) {
      const place = places[nearest(places, kink)] as Point;
      expect(distance(kink, place)).toBeLessThanOrEqual(1e-15 * diagonal(surface));
    }
    const { minima: smooth, cusp_minima = [] } = counterpartOf(surface);
    for (const { x, y } of [...smooth.filter(({ eig }) => eig === null), ...cusp_minima])
      expect(kinks.some((kink) => distance(kink, [x, y]) < 1e-9)).toBe(true);
  });

  test('starts and ends within the view', () => {
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.filter(({ at }) => !isInside(surface, at))).toEqual([]);
    expect([...minima, ...kinks].filter((point) => !isInside(surface, point))).toEqual([]);
    expect(areDistinct(starts.map(({ name }) => name))).toBe(true);
    expect(starts.filter(({ name }) => !/^[a-z].*[^.]$/.test(name))).toEqual([]);
  });

  test('teaches one thing in one sentence', () => {
    expect(surface.lesson).toMatch(/^[A-Z][^.!?]*\.$/);
    expect(surface.lesson.length).toBeLessThanOrEqual(120);
    expect(surface.tagline).toMatch(/^[a-z0-9].*[^.]$/);
    expect(surface.tagline.length).toBeLessThanOrEqual(40);
  });

  test('says where it comes from', () => {
    expect(surface.source).toMatch(/\d{4}$|^the textbook |^made for Fall Line$/);
  });

  test('suggests rates of two digits for optimizers that exist', () => {
    for (const [name, rate] of Object.entries(rates)) {
      expect(rate).toBeGreaterThan(0);
      expect(Number(rate.toPrecision(2))).toBe(rate);
      if (name !== 'gradient' && name !== 'distance')
        expect(optimizerById.has(name), `optimizer "${name}"`).toBe(true);
    }
  });
});

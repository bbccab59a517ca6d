import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataDomain } from '../../src/drawing/data-domain';
import { endOf, sampledPath, sampledPlaces, straightPath } from '../../src/drawing/fitted-line';
import { layOutPlot } from '../../src/drawing/plot';
import { residualPixels } from '../../src/drawing/residuals';
import { MANY_MARKS, nearestRow, type Points, rowsToDraw } from '../../src/drawing/scatter';
import { measureType } from '../support/measured-type';

beforeAll(measureType);
afterAll(() => void vi.unstubAllGlobals());

const domain = { x: [0, 10], y: [-20, 120] } as const;
const plotNow = () => layOutPlot({ width: 360, height: 600 }, domain, 1);

const pointsOf = (rows: readonly (readonly number[])[], group?: number): Points => ({
  count: rows.length,
  columns: rows[0]?.length ?? 2,
  values: Float64Array.from(rows.flat()),
  x: 0,
  y: 1,
  ...(group !== undefined && { group }),
});

describe('a plot', () => {
  it('has its domain at the corners of its frame, and finds its way back', () => {
    const plot = plotNow();
    const { left, top, right, bottom } = plot.frame;
    expect([plot.x(0), plot.x(10), plot.y(-20), plot.y(120)]).toEqual([left, right, bottom, top]);
    for (const value of [0, 3.7, 10]) expect(plot.toX(plot.x(value))).toBeCloseTo(value, 12);
    for (const value of [-20, 0.5, 120]) expect(plot.toY(plot.y(value))).toBeCloseTo(value, 10);
  });

  it('leaves room for its values, however small it is', () => {
    for (const size of [
      { width: 30, height: 20 },
      { width: 2000, height: 60 },
    ]) {
      const { left, top, right, bottom } = layOutPlot(size, domain, 1).frame;
      expect(right).toBeGreaterThan(left);
      expect(bottom).toBeGreaterThan(top);
    }
  });
});

describe('the domain of data', () => {
  it('has all points within, with room around them', () => {
    const { x, y } = dataDomain(
      pointsOf([
        [-5, 100],
        [3, 250],
        [1, 180],
      ]),
    );
    expect(x[0]).toBeLessThan(-5);
    expect(x[1]).toBeGreaterThan(3);
    expect(y[0]).toBeLessThan(100);
    expect(y[1]).toBeGreaterThan(250);
  });

  it('begins at zero where that is near', () => {
    const { x } = dataDomain(
      pointsOf([
        [4, 1],
        [25, 2],
      ]),
    );
    expect(x[0]).toBeLessThanOrEqual(0);
    expect(x[0]).toBeGreaterThan(-2);
    expect(
      dataDomain(
        pointsOf([
          [1900, 1],
          [1950, 2],
        ]),
      ).x[0],
    ).toBeGreaterThan(1800);
  });

  it('is kept while points move within it, and follows those that leave it', () => {
    const before = dataDomain(
      pointsOf([
        [0, 0],
        [10, 10],
      ]),
    );
    expect(
      dataDomain(
        pointsOf([
          [1, 0.5],
          [9, 10],
        ]),
        before,
      ),
    ).toEqual(before);
    expect(
      dataDomain(
        pointsOf([
          [0, 0],
          [20, 10],
        ]),
        before,
      ).x[1],
    ).toBeGreaterThan(20);
    expect(
      dataDomain(
        pointsOf([
          [0, 0],
          [0.1, 10],
        ]),
        before,
      ).x,
    ).not.toEqual(before.x);
  });

  it('is a stretch where all values are equal, and where there are none', () => {
    for (const points of [
      pointsOf([
        [3, 0],
        [3, 0],
      ]),
      pointsOf([]),
    ])
      for (const [low, high] of Object.values(dataDomain(points))) {
        expect(high).toBeGreaterThan(low);
        expect(Number.isFinite(high - low)).toBe(true);
      }
  });
});

describe('a straight line', () => {
  it('runs between the edges of the frame', () => {
    const plot = plotNow();
    const path = straightPath(plot, [0, 0], [10, 100]);
    const expected = [plot.x(0), plot.y(0), plot.x(10), plot.y(100)];
    expect([...path]).toEqual(expected.map((pixel) => expect.closeTo(pixel, 9)));
  });

  it('is clipped at the top and the bottom, and its end is there', () => {
    const plot = plotNow();
    const path = straightPath(plot, [0, -1000], [10, 1000]);
    expect(path[1]).toBeCloseTo(plot.frame.bottom, 9);
    expect(path[3]).toBeCloseTo(plot.frame.top, 9);
    expect(plot.toX(path[2] ?? 0)).toBeCloseTo(5.6, 9);
    expect(endOf(path, plot)?.y).toBeCloseTo(plot.frame.top, 9);
  });

  it('is nothing beyond the frame, or where a parameter has diverged', () => {
    const plot = plotNow();
    for (const y of [1e9, Number.NaN, Number.POSITIVE_INFINITY])
      expect(straightPath(plot, [0, y], [10, y])).toHaveLength(0);
  });
});

describe('a curve', () => {
  it('is sampled from edge to edge, and never further off than a canvas bears', () => {
    const plot = plotNow();
    const places = sampledPlaces(plot);
    expect(places[0]).toBeCloseTo(0, 9);
    expect(places.at(-1)).toBeCloseTo(10, 9);
    const path = sampledPath(
      plot,
      places.map((x) => Math.exp(100 * x)),
    );
    for (let i = 1; i < path.length; i += 2) expect(Math.abs(path[i] ?? 0)).toBeLessThan(3000);
  });

  it('ends where it is seen last', () => {
    const plot = plotNow();
    const path = sampledPath(
      plot,
      sampledPlaces(plot).map((x) => (x < 5 ? 50 : 1e6)),
    );
    expect(plot.toX(endOf(path, plot)?.x ?? 0)).toBeCloseTo(5, 0);
    expect(
      endOf(
        sampledPath(
          plot,
          sampledPlaces(plot).map(() => 1e6),
        ),
        plot,
      ),
    ).toBeUndefined();
  });
});

describe('points', () => {
  it('are all drawn while there are few, but those beyond the picture', () => {
    const rows = rowsToDraw(
      pointsOf([
        [1, 1],
        [1, 1],
        [5, 1e6],
        [9, 100],
      ]),
      plotNow(),
    );
    expect([...rows]).toEqual([0, 1, 3]);
  });

  it('are thinned to one a small square, and every point has one drawn near it', () => {
    const plot = plotNow();
    const many = Array.from({ length: 100_000 }, (_, i) => [
      10 * ((i * 0.618034) % 1),
      100 * ((i * 0.414214) % 1),
    ]);
    const points = pointsOf(many);
    const rows = rowsToDraw(points, plot);
    expect(rows.length).toBeLessThan(60_000);
    expect(rows.length).toBeGreaterThan(MANY_MARKS);
    const cell = (row: number) =>
      `${Math.floor(plot.x(many[row]?.[0] ?? 0) / 2)} ${Math.floor(plot.y(many[row]?.[1] ?? 0) / 2)}`;
    const drawn = new Set([...rows].map(cell));
    expect(drawn.size).toBe(rows.length);
    for (let row = 0; row < many.length; row += 97) expect(drawn).toContain(cell(row));
  });

  it('of both classes are kept where they share a square', () => {
    const many = Array.from({ length: 4000 }, (_, i) => [5, 50, i % 2]);
    expect(rowsToDraw(pointsOf(many, 2), plotNow())).toHaveLength(2);
  });

  it('are found by the pixel nearest to them, the last drawn first', () => {
    const plot = plotNow();
    const points = pointsOf([
      [2, 10],
      [8, 90],
      [8, 90],
    ]);
    expect(nearestRow(points, plot, plot.x(2) + 3, plot.y(10), 8)).toBe(0);
    expect(nearestRow(points, plot, plot.x(8), plot.y(90) - 3, 8)).toBe(2);
    expect(nearestRow(points, plot, plot.x(5), plot.y(50), 8)).toBeUndefined();
  });
});

describe('residuals', () => {
  it('go from every point to its prediction, in pixels', () => {
    const plot = plotNow();
    const pixels = residualPixels(
      pointsOf([
        [2, 10],
        [8, 90],
      ]),
      plot,
      Float64Array.of(30, 60),
    );
    const expected = [2, 10, 30, 8, 90, 60].map((value, i) =>
      i % 3 === 0 ? plot.x(value) : plot.y(value),
    );
    expect([...pixels]).toEqual(expected);
  });

  it('stay within reach of the frame where a prediction is far away', () => {
    const plot = plotNow();
    const [, , end = 0] = residualPixels(pointsOf([[2, 10]]), plot, Float64Array.of(1e300));
    expect(end).toBeGreaterThan(-700);
  });
});

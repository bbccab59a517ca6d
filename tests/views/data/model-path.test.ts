import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Plot } from '../../../src/drawing/plot';
import type { DataProblem } from '../../../src/experiment/experiment';
import { isDataProblem } from '../../../src/experiment/problem';
import { readLink } from '../../../src/experiment/read-link';
import { pointsOf, predictionsOf } from '../../../src/views/data/data-points';
import { earlierSteps } from '../../../src/views/data/earlier-steps';
import { modelPath, thresholdPath } from '../../../src/views/data/model-path';
import { plotFor } from '../../../src/views/data/sheet';
import { measureType } from '../../support/measured-type';
import '../../support/with-data';

beforeAll(measureType);
afterAll(() => void vi.unstubAllGlobals());

function problemOf(link: string): DataProblem {
  const { problem } = readLink(link).document.experiment;
  if (!isDataProblem(problem)) throw new Error('This link holds no data.');
  return problem;
}

const size = { width: 400, height: 400 };

/** The ends of a path, in data. */
function endsOf(path: Float64Array, plot: Plot): readonly number[] {
  const [x0 = 0, y0 = 0] = path;
  const [x1 = 0, y1 = 0] = path.subarray(-2);
  return [plot.toX(x0), plot.toY(y0), plot.toX(x1), plot.toY(y1)];
}

describe('the line of a fit', () => {
  it('is w·x + b, in the units of the data whatever the problem was scaled to', () => {
    const plain = problemOf('fit=cars&start=0,0&steps=1');
    const plot = plotFor(plain, size, 1);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = endsOf(modelPath(plain, [3, 2], plot), plot);
    expect(y0).toBeCloseTo(3 * x0 + 2, 9);
    expect(y1).toBeCloseTo(3 * x1 + 2, 9);
    const scaled = problemOf('fit=cars&standardize=1&start=0,0&steps=1');
    const [, level = 0, , again = 0] = endsOf(modelPath(scaled, [0, 0], plot), plot);
    // Slope 0 and intercept 0 of what was standardized: the mean distance of all cars.
    expect(level).toBeCloseTo(42.98, 9);
    expect(again).toBeCloseTo(42.98, 9);
  });

  it('passes through its predictions, typed models too', () => {
    for (const link of ['fit=cars&start=0,0', 'fit=cars&model=w%20*%20x%5Eb&start=0,0']) {
      const problem = problemOf(link);
      const plot = plotFor(problem, size, 1);
      const path = modelPath(problem, [1.5, 1.2], plot);
      const points = pointsOf(problem);
      const predictions = predictionsOf(problem, [1.5, 1.2], points);
      const heightAt = (pixel: number): number => {
        for (let i = 2; i < path.length; i += 2) {
          const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = path.subarray(i - 2, i + 2);
          if (pixel >= x0 && pixel <= x1) return y0 + ((y1 - y0) * (pixel - x0)) / (x1 - x0);
        }
        return Number.NaN;
      };
      for (let row = 0; row < points.count; row += 7) {
        const x = plot.x(points.values[2 * row] ?? 0);
        expect(heightAt(x)).toBeCloseTo(plot.y(predictions[row] ?? 0), 1);
      }
    }
  });
});

describe('the boundary of a classifier', () => {
  it('is where the logit is 0, however it leans', () => {
    const problem = problemOf('classify=blobs40&start=0,0,0&steps=1');
    const plot = plotFor(problem, size, 1);
    for (const [w1, w2, b] of [
      [1, 2, 0.3],
      [5, -0.01, 1],
      [1e-9, 3, -1],
    ] as const) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = endsOf(modelPath(problem, [w1, w2, b], plot), plot);
      expect(w1 * x0 + w2 * y0 + b).toBeCloseTo(0, 6);
      expect(w1 * x1 + w2 * y1 + b).toBeCloseTo(0, 6);
    }
  });

  it('is nowhere while no weight is there', () => {
    const problem = problemOf('classify=blobs40&start=0,0,0&steps=1');
    expect(modelPath(problem, [0, 0, 0], plotFor(problem, size, 1))).toHaveLength(0);
  });

  it('of one feature stands upright where its curve is at a half', () => {
    const problem = problemOf('classify=blobs40&features=1&start=0,0&steps=1');
    if (problem.kind !== 'classify') throw new Error('No classifier.');
    const plot = plotFor(problem, size, 1);
    const [x0 = 0, , x1 = 0] = endsOf(thresholdPath(problem, [2, -1], plot), plot);
    expect([x0, x1]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
    const curve = modelPath(problem, [2, -1], plot);
    let crossed = Number.NaN;
    for (let i = 0; i < curve.length; i += 2)
      if (Number.isNaN(crossed) && plot.toY(curve[i + 1] ?? 0) >= 0.5)
        crossed = plot.toX(curve[i] ?? 0);
    expect(crossed).toBeCloseTo(0.5, 1);
  });
});

describe('earlier lines', () => {
  it('are of steps before the playhead, each once, more of them at the beginning', () => {
    expect(earlierSteps(0)).toEqual([]);
    expect(earlierSteps(3)).toEqual([0, 1, 2]);
    const steps = earlierSteps(1000);
    expect(steps[0]).toBe(0);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThan(1000);
    expect(steps[5]).toBeLessThan(100);
  });
});

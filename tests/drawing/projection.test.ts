import { describe, expect, it } from 'vitest';
import { stepAt, stepX } from '../../src/drawing/line-chart';
import { createProjection } from '../../src/drawing/projection';

describe('createProjection', () => {
  const projection = createProjection({ x: [-2, 6], y: [1, 3] }, 400, 100);

  it('puts the corners of the view at the corners of the map, y upwards', () => {
    expect([projection.x(-2), projection.y(1)]).toEqual([0, 100]);
    expect([projection.x(6), projection.y(3)]).toEqual([400, 0]);
  });

  it('is undone by its inverse', () => {
    expect(projection.toX(projection.x(1.7))).toBeCloseTo(1.7, 12);
    expect(projection.toY(projection.y(2.2))).toBeCloseTo(2.2, 12);
  });
});

describe('a chart’s steps', () => {
  const frame = { left: 40, top: 8, width: 230, height: 170, steps: 200 };

  it('are found again under the pixel where they stand', () => {
    for (let step = 0; step <= 200; step++) expect(stepAt(frame, stepX(frame, step))).toBe(step);
  });

  it('end with the chart', () => {
    expect(stepAt(frame, 0)).toBe(0);
    expect(stepAt(frame, 1000)).toBe(200);
  });
});

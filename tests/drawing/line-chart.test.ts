import { expect, it } from 'vitest';
import { drawLines } from '../../src/drawing/line-chart';
import type { Pen } from '../../src/drawing/pen';
import { pictureOf } from '../../src/drawing/svg-canvas';

const frame = { left: 40, top: 10, width: 200, height: 100, steps: 4 };

/** Every stroke: its width, and where it goes. */
function strokes(
  heights: readonly number[],
  first = 0,
): readonly { width: number; xs: number[] }[] {
  const line = {
    steps: Int32Array.from(heights, (_, index) => first + index),
    count: heights.length,
    heights: Float32Array.from(heights),
    color: '#c83358',
    emphasized: false,
  };
  const draw = (pen: Pen): void => drawLines(pen, frame, [line], frame.steps);
  const file = pictureOf(draw, { width: 300, height: 130 });
  return [...file.matchAll(/<path d="([^"]*)"[^>]*stroke-width="([^"]*)"/g)].map(
    ([, path, width]) => ({
      width: Number(width),
      xs: [...(path ?? '').matchAll(/[ML]\s?([\d.]+)/g)].map(([, x]) => Number(x)),
    }),
  );
}

it('draws a line through all its steps', () => {
  const [stroke] = strokes([20, 40, 60, 80, 90]);
  expect(stroke?.xs).toEqual([40, 90, 140, 190, 240]);
});

it('makes a dot of a single step: wider than a line, and with some length, or canvases leave it out', () => {
  const [line] = strokes([20, 40]);
  const [dot, ...others] = strokes([50], 4);
  expect(others).toEqual([]);
  expect(dot?.width).toBeGreaterThan(2 * (line?.width ?? Number.NaN));
  expect(new Set(dot?.xs).size).toBe(2);
  for (const x of dot?.xs ?? []) expect(x).toBeCloseTo(240, 1);
});

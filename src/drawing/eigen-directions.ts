/** The eigen-directions of the Hessian at a minimum: the axes of the ellipses that its isolines are close by. */
import type { Palette } from './palette';
import type { Pen } from './pen';
import type { Projection } from './projection';
import { textWidth } from './text-width';
import { traceArrow } from './trail-strokes';
import { font, writeText } from './type';

/** Of a symmetric matrix of two rows: how much curves along which direction, the most curved last. */
export interface EigenDirection {
  readonly value: number;
  /** Of length 1. */
  readonly direction: readonly [number, number];
}

export function eigenDirections(
  across: number,
  mixed: number,
  up: number,
): readonly [EigenDirection, EigenDirection] {
  const middle = (across + up) / 2;
  const reach = Math.hypot((across - up) / 2, mixed);
  if (reach <= ROUND * Math.abs(middle))
    return [
      { value: middle, direction: [1, 0] },
      { value: middle, direction: [0, 1] },
    ];
  // From the larger difference, so that nothing cancels.
  const angle = 0.5 * Math.atan2(2 * mixed, across - up);
  const most: readonly [number, number] = [Math.cos(angle), Math.sin(angle)];
  return [
    { value: middle - reach, direction: [-most[1], most[0]] },
    { value: middle + reach, direction: most },
  ];
}

/** The longer axis goes so far from the minimum, as a share of half the map; the shorter is seen as a line. */
const REACH = 0.3;
/** Curvatures that differ by less, as a share of themselves, are one: then every direction is as good. */
const ROUND = 1e-9;
const SHORTEST = 14;
const SIZE = 11;
const LINE = 1.5;

/**
 * Lines of the lengths that the ellipse's axes have, with the curvature at their ends.
 * @param at the minimum, in the coordinates of the map
 */
export function drawEigenDirections(
  pen: Pen,
  [x, y]: readonly [number, number],
  directions: readonly EigenDirection[],
  projection: Projection,
  textOf: (value: number) => string,
  palette: Palette,
  scale: number,
): void {
  const [left, top] = [projection.x(x), projection.y(y)];
  const curved = directions.filter(({ value }) => value > 0);
  const axes = curved.map(({ value, direction: [dx, dy] }) => {
    const half = Math.sqrt(1 / value);
    return {
      value,
      across: projection.x(x + half * dx) - left,
      down: projection.y(y + half * dy) - top,
    };
  });
  const most = Math.min(
    ...axes.map(({ across, down }) =>
      Math.min(
        (REACH * projection.width) / Math.abs(across),
        (REACH * projection.height) / Math.abs(down),
      ),
    ),
  );
  const look = { font: font(SIZE * scale, 600), color: palette.ink, casing: palette.casing };
  for (const { value, across, down } of axes) {
    const length = Math.hypot(across, down);
    const stretch = Math.max(most, SHORTEST / length);
    const [dx, dy] = [across * stretch, down * stretch];
    if (!Number.isFinite(dx + dy)) continue;
    pen.beginPath();
    pen.moveTo(left - dx, top - dy);
    pen.lineTo(left + dx, top + dy);
    pen.lineCap = 'round';
    pen.strokeStyle = palette.casing;
    pen.lineWidth = LINE + 2.4;
    pen.stroke();
    pen.strokeStyle = palette.ink;
    pen.lineWidth = LINE;
    pen.stroke();
    pen.beginPath();
    for (const side of [1, -1])
      traceArrow(pen, left + side * dx, top + side * dy, Math.atan2(side * dy, side * dx));
    pen.fillStyle = palette.ink;
    pen.fill();
    const text = textOf(value);
    const width = textWidth(text, look.font);
    // Beside the end that lies further to the right, within the map.
    const side = dx >= 0 ? 1 : -1;
    const textX = Math.min(projection.width - width - 8, left + side * dx + 6);
    writeText(pen, text, textX, top + side * dy - 6, { ...look, casingWidth: 3, width });
  }
}

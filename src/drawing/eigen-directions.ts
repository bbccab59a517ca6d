/** The eigen-directions of the Hessian at a minimum: the axes of the ellipses that its isolines are close by. */
import { type Box, overlaps } from './box';
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
/** Kept clear about a text. */
const AROUND = 2;

/** One of them on the map. */
export interface DirectionMark {
  /** The minimum, in CSS pixels, and from it to one of the ends. */
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
  readonly text: string;
  /** Where the text's baseline begins. */
  readonly textX: number;
  readonly textY: number;
  readonly width: number;
  /** Of the text, so that others keep off it. */
  readonly box: Box;
}

/**
 * Lines of the lengths that the ellipse's axes have, with the curvature at their ends.
 * @param at the minimum, in the coordinates of the map
 */
export function directionMarks(
  [x, y]: readonly [number, number],
  directions: readonly EigenDirection[],
  projection: Projection,
  textOf: (value: number) => string,
  scale: number,
): readonly DirectionMark[] {
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
  const boxes: Box[] = [];
  return axes.flatMap(({ value, across, down }): DirectionMark[] => {
    const length = Math.hypot(across, down);
    const stretch = Math.max(most, SHORTEST / length);
    const [dx, dy] = [across * stretch, down * stretch];
    if (!Number.isFinite(dx + dy)) return [];
    const text = textOf(value);
    const width = textWidth(text, font(SIZE * scale, 600));
    const besides = (side: number) => {
      const [endX, endY] = [left + side * dx, top + side * dy];
      const beside = side * dx >= 0 ? endX + 6 : endX - 6 - width;
      const textX = Math.max(8, Math.min(projection.width - width - 8, beside));
      const textY = endY - 6;
      const box = {
        left: textX - AROUND,
        top: textY - SIZE * scale,
        right: textX + width + AROUND,
        bottom: textY + AROUND,
      };
      return { textX, textY, box };
    };
    // Beside the end that lies further to the right, unless the other direction's text stands there.
    const right = dx >= 0 ? 1 : -1;
    const isFree = ({ box }: { readonly box: Box }) => !boxes.some((other) => overlaps(other, box));
    const ends = [right, -right].map(besides);
    const place = ends.find(isFree) ?? besides(right);
    boxes.push(place.box);
    return [{ x: left, y: top, across: dx, down: dy, text, width, ...place }];
  });
}

export function drawDirectionMarks(
  pen: Pen,
  marks: readonly DirectionMark[],
  palette: Palette,
  scale: number,
): void {
  const look = { font: font(SIZE * scale, 600), color: palette.ink, casing: palette.casing };
  for (const { x, y, across, down, text, textX, textY, width } of marks) {
    pen.beginPath();
    pen.moveTo(x - across, y - down);
    pen.lineTo(x + across, y + down);
    pen.lineCap = 'round';
    pen.strokeStyle = palette.casing;
    pen.lineWidth = LINE + 2.4;
    pen.stroke();
    pen.strokeStyle = palette.ink;
    pen.lineWidth = LINE;
    pen.stroke();
    pen.beginPath();
    for (const side of [1, -1])
      traceArrow(pen, x + side * across, y + side * down, Math.atan2(side * down, side * across));
    pen.fillStyle = palette.ink;
    pen.fill();
    writeText(pen, text, textX, textY, { ...look, casingWidth: 3, width });
  }
}

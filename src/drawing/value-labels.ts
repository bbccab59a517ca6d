/** Losses written beside points of the map: beside as many as there is room for, the first ones first. */
import { type Box, isWithin, overlaps } from './box';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { textWidth } from './text-width';
import { font, writeText } from './type';

export interface ValuePoint {
  /** In CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface ValueLabel {
  readonly text: string;
  /** Where the baseline begins. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

const SIZE = 11;
const HEIGHT = 13;
const BASELINE = 10;
/** From the middle of the point's mark to its label. */
const AWAY = 9;
/** More would hide what they label. */
const MOST = 80;
/** Kept clear around a point's mark, to either side. */
const MARK = 6;

/** @param taken boxes to keep clear of; labels keep clear of each other and of all points, too */
export function placeValues(
  points: readonly ValuePoint[],
  taken: readonly Box[],
  frame: Box,
  scale: number,
): readonly ValueLabel[] {
  const marks = points.map(({ x, y }) => ({
    left: x - MARK,
    top: y - MARK,
    right: x + MARK,
    bottom: y + MARK,
  }));
  // Where points crowd, labels would hide them: coming closer makes room.
  const boxes = [...taken, ...marks];
  const labels: ValueLabel[] = [];
  for (const { x, y, text } of points) {
    if (labels.length === MOST) break;
    const width = textWidth(text, font(SIZE * scale, 500)) + 2;
    const height = HEIGHT * scale;
    const corners = [
      [x + AWAY, y - height / 2],
      [x - AWAY - width, y - height / 2],
      [x - width / 2, y - AWAY - height],
      [x - width / 2, y + AWAY],
    ] as const;
    for (const [left, top] of corners) {
      const box = { left, top, right: left + width, bottom: top + height };
      if (!isWithin(box, frame) || boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      labels.push({ text, x: left + 1, y: top + BASELINE * scale, box });
      break;
    }
  }
  return labels;
}

export function drawValues(
  pen: Pen,
  labels: readonly ValueLabel[],
  palette: Palette,
  scale: number,
): void {
  const look = {
    font: font(SIZE * scale, 500),
    color: palette.ink,
    casing: palette.casing,
    casingWidth: 3,
  };
  for (const { text, x, y } of labels) writeText(pen, text, x, y, look);
}

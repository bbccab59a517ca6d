/** Which height each tint stands for: the ramp with a few round values, in the map's upper right corner. */
import type { Box } from './box';
import { formatShort } from './format';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { rampColors } from './terrain';
import { textWidth } from './text-width';
import { legendValues, type Tint } from './tint';
import { font, writeText } from './type';

/** CSS pixels at the usual size of type. */
const WIDTH = 192;
const HEIGHT = 34;
const AWAY = 10;
const ROUND = 8;
const TITLE = 10;
/** From the end of the title to the ramp. */
const TITLE_ENDS = 25;
/** The ramp within the legend. */
const RAMP = { left: 58, right: 20, top: 8, height: 5 };
const TEXT_BELOW = 26;
const SIZE = 11;
/** As many values as there is room for, and between two of them so much. */
const MOST_VALUES = 4;
const APART = 5;
/** Steps of the ramp. */
const SHADES = 64;
/** Of the legend's ground, in sixteenths of sixteenths. */
const TRANSLUCENT = 'd6';

/** @param scale size of type, as a multiple of the usual */
export function legendBox(mapWidth: number, scale: number): Box {
  const right = mapWidth - AWAY;
  return { left: right - WIDTH * scale, top: AWAY, right, bottom: AWAY + HEIGHT * scale };
}

export function drawLegend(
  pen: Pen,
  mapWidth: number,
  tint: Tint,
  palette: Palette,
  scale: number,
): void {
  const box = legendBox(mapWidth, scale);
  drawLegendGround(pen, box, palette);
  const left = box.left + RAMP.left * scale;
  const width = box.right - RAMP.right * scale - left;
  const top = box.top + RAMP.top * scale;
  const height = RAMP.height * scale;
  pen.fillStyle = palette.muted;
  pen.fillRect(left - 0.5, top - 0.5, width + 1, height + 1);
  rampColors(palette, SHADES).forEach((color, index) => {
    pen.fillStyle = color;
    // A little wider, so that nothing shines through between two.
    const wider = index === SHADES - 1 ? 0 : 0.5;
    pen.fillRect(left + (index * width) / SHADES, top, width / SHADES + wider, height);
  });
  const look = { font: font(SIZE * scale), color: palette.ink };
  const baseline = box.top + TEXT_BELOW * scale;
  writeText(pen, 'loss', box.left + TITLE * scale, baseline, look);
  for (const { x, text } of valuesOf(tint, left, width, scale, look.font))
    writeText(pen, text, x, baseline, { ...look, align: 'center' });
}

interface Value {
  readonly text: string;
  /** Of its middle. */
  readonly x: number;
}

const known = new WeakMap<Tint, { readonly of: string; readonly values: readonly Value[] }>();

/** Worked out once per tint and place. */
function valuesOf(
  tint: Tint,
  left: number,
  width: number,
  scale: number,
  type: string,
): readonly Value[] {
  const of = `${left} ${width} ${scale} ${textWidth('0', type)}`;
  const before = known.get(tint);
  if (before?.of === of) return before.values;
  const values = fittingValues(tint, left, width, scale, type);
  known.set(tint, { of, values });
  return values;
}

/** The most values of which none stands too near another, or the word before them. */
function fittingValues(
  tint: Tint,
  left: number,
  width: number,
  scale: number,
  type: string,
): readonly Value[] {
  for (let count = MOST_VALUES; count > 1; count--) {
    const values = legendValues(tint, count).map(
      ({ value, height }): Value => ({ text: formatShort(value), x: left + height * width }),
    );
    let end = left - TITLE_ENDS * scale;
    const fits = values.every(({ text, x }) => {
      const half = textWidth(text, type) / 2;
      const begins = x - half >= end + APART;
      end = x + half;
      return begins;
    });
    if (fits) return values;
  }
  return [];
}

/** What values of the map are written upon. */
export const drawLegendGround = (pen: Pen, box: Box, palette: Palette): void =>
  fillRounded(pen, box, ROUND, palette.card + TRANSLUCENT);

function fillRounded(
  pen: Pen,
  { left, top, right, bottom }: Box,
  round: number,
  color: string,
): void {
  pen.beginPath();
  pen.moveTo(left + round, top);
  pen.arc(right - round, top + round, round, -Math.PI / 2, 0);
  pen.arc(right - round, bottom - round, round, 0, Math.PI / 2);
  pen.arc(left + round, bottom - round, round, Math.PI / 2, Math.PI);
  pen.arc(left + round, top + round, round, Math.PI, 1.5 * Math.PI);
  pen.closePath();
  pen.fillStyle = color;
  pen.fill();
}

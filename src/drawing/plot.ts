/** A plot of data: a rectangle within a picture, and where numbers stand in it. */
import type { Box } from './box';
import { createProjection } from './projection';
import { textWidth } from './text-width';
import { linearTicks, type Tick } from './ticks';
import { font } from './type';

/** Stretches of both axes, in data. */
export interface Domain {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface Plot {
  /** Of the whole picture, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the axes' rectangle stands in it. */
  readonly frame: Box;
  readonly domain: Domain;
  /** Size of type, as a multiple of the usual. */
  readonly scale: number;
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
  /** Data to CSS pixels of the picture, and back. */
  x(value: number): number;
  y(value: number): number;
  toX(pixel: number): number;
  toY(pixel: number): number;
}

/** Size of type in CSS pixels. */
export const PLOT_TYPE = 11;
/** CSS pixels per tick, about. */
const APART_X = 64;
const APART_Y = 56;
/** From the frame to the picture's edges: above it the name of y, below it values and the name of x. */
const ABOVE = 26;
const BELOW = 36;
const RIGHT = 14;
const LEFT = 16;

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/** @param ticksY others than numbers: of classes */
export function layOutPlot(
  { width, height }: PlotSize,
  domain: Domain,
  scale: number,
  ticksY?: readonly Tick[],
): Plot {
  const top = ABOVE * scale;
  const bottom = Math.max(top + 1, height - BELOW * scale);
  const upwards =
    ticksY ??
    linearTicks(domain.y[0], domain.y[1], Math.max(2, (bottom - top) / (APART_Y * scale)));
  const type = font(PLOT_TYPE * scale);
  const widest = Math.max(0, ...upwards.map(({ text }) => textWidth(text, type)));
  const left = Math.min(width / 2, widest + LEFT);
  const right = Math.max(left + 1, width - RIGHT);
  const within = createProjection(domain, right - left, bottom - top);
  return {
    width,
    height,
    frame: { left, top, right, bottom },
    domain,
    scale,
    ticksX: linearTicks(domain.x[0], domain.x[1], Math.max(2, (right - left) / (APART_X * scale))),
    ticksY: upwards,
    x: (value) => left + within.x(value),
    y: (value) => top + within.y(value),
    toX: (pixel) => within.toX(pixel - left),
    toY: (pixel) => within.toY(pixel - top),
  };
}

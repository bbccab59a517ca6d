/** Tinted heights → picture: coloured by height, lit from the north-west, transparent where there is no height. */
import { interpolateBasis } from 'd3-interpolate';
import type { Palette } from './palette';
import type { Samples } from './tint';

const SHADES = 256;

/** How steep the relief stands: height of the whole range, as a share of the home view's width. */
const RELIEF = 0.22;

/** How many times as steep the ground stands as it does in a picture of the home view. */
export interface Steepness {
  readonly x: number;
  readonly y: number;
}

const AS_AT_HOME: Steepness = { x: 1, y: 1 };

/** The light: from the north-west, 45° up, so that level ground gets the cosine of 45°. */
const LIGHT = Math.SQRT1_2;
const LIGHT_EAST = -0.5;
const LIGHT_NORTH = 0.5;

/**
 * Paints heights, row by row from the top, into RGBA pixels of the same grid. Height 0 to 1 is coloured along the
 * ramp; beyond, it keeps the ramp's end. Where a height is not a number, the pixel stays transparent.
 *
 * @param steepness of a part of the home view, so that it looks as it does there: the home view's sides as multiples
 * of this one's
 */
export function paintTerrain(
  pixels: Uint8ClampedArray,
  heights: Samples,
  columns: number,
  rows: number,
  palette: Palette,
  steepness: Steepness = AS_AT_HOME,
): void {
  const table = rampTable(palette, SHADES);
  const reliefX = 0.5 * RELIEF * columns * steepness.x;
  const reliefY = 0.5 * RELIEF * columns * steepness.y;
  for (let row = 0; row < rows; row++) {
    const above = Math.max(0, row - 1) * columns;
    const below = Math.min(rows - 1, row + 1) * columns;
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      const height = heights[here] ?? Number.NaN;
      const pixel = 4 * here;
      if (Number.isNaN(height)) {
        pixels[pixel + 3] = 0;
        continue;
      }
      const west = heights[here - (column > 0 ? 1 : 0)] ?? height;
      const east = heights[here + (column < columns - 1 ? 1 : 0)] ?? height;
      const north = heights[above + column] ?? height;
      const south = heights[below + column] ?? height;
      const shade = 3 * Math.round((SHADES - 1) * clamp(height));
      const lit = light((east - west) * reliefX, (north - south) * reliefY);
      const gain = 1 + (lit > 0 ? palette.light : palette.shadow) * lit;
      pixels[pixel] = (table[shade] ?? 0) * gain;
      pixels[pixel + 1] = (table[shade + 1] ?? 0) * gain;
      pixels[pixel + 2] = (table[shade + 2] ?? 0) * gain;
      pixels[pixel + 3] = 255;
    }
  }
}

/** The ramp from low to high as so many colours of CSS. */
export function rampColors(palette: Palette, count: number): readonly string[] {
  const table = rampTable(palette, count);
  const known = colors.get(table);
  if (known !== undefined) return known;
  const made = Array.from(
    { length: count },
    (_, i) => `rgb(${table.slice(3 * i, 3 * i + 3).join(' ')})`,
  );
  colors.set(table, made);
  return made;
}

const colors = new WeakMap<Uint8ClampedArray, readonly string[]>();

const ramps = new WeakMap<Palette['terrain'], Map<number, Uint8ClampedArray>>();

/** The ramp from low to high as RGB triples, made once for each palette. */
export function rampTable({ terrain }: Palette, count: number): Uint8ClampedArray {
  const known = ramps.get(terrain) ?? new Map<number, Uint8ClampedArray>();
  const table = known.get(count) ?? makeRamp(terrain, count);
  ramps.set(terrain, known.set(count, table));
  return table;
}

/** Smooth, so that no band of the map seems to have an edge. */
function makeRamp(terrain: Palette['terrain'], count: number): Uint8ClampedArray {
  const table = new Uint8ClampedArray(3 * count);
  for (let channel = 0; channel < 3; channel++) {
    const start = 1 + 2 * channel;
    const values = terrain.map((hex) => Number.parseInt(hex.slice(start, start + 2), 16));
    const smooth = interpolateBasis(values);
    for (let i = 0; i < count; i++) table[3 * i + channel] = Math.round(smooth(i / (count - 1)));
  }
  return table;
}

/**
 * How much more light than level ground gets a slope that rises so much per sample to the east and to the north:
 * −1 (in the dark) to 1 (facing the light); 0 next to where there is no height.
 */
function light(risesEast: number, risesNorth: number): number {
  const cosine =
    (-risesEast * LIGHT_EAST - risesNorth * LIGHT_NORTH + LIGHT) /
    Math.sqrt(risesEast * risesEast + risesNorth * risesNorth + 1);
  if (Number.isNaN(cosine)) return 0;
  return cosine > LIGHT ? (cosine - LIGHT) / (1 - LIGHT) : Math.max(-1, (cosine - LIGHT) / LIGHT);
}

const clamp = (height: number): number => Math.min(1, Math.max(0, height));

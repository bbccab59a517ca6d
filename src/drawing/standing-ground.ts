/** The ground of the map standing up: heights over a plan, where rays meet it, and what it hides. */
import type { Field } from '../engine/field';
import { type Tint, tintedHeights } from './tint';

/** x to the east, y upwards, z to the south; the middle of the plan at the origin, its lowest point at height 0. */
export type Point3 = readonly [x: number, y: number, z: number];

/** From the lowest point to the highest, as a share of the plan's width, which is 1. */
const RELIEF = 0.31;
/** How far the block's sides go down below the lowest point. */
export const BASE = 0.04;
/** Samples a side, at most: finer would look the same. */
const MOST_SAMPLES = 192;
/** Looks along a ray, and halvings once it has gone below ground. */
const LOOKS = 320;
const HALVINGS = 24;
/** What lies so little below a ridge is still seen. */
const CLEARANCE = 0.006;

export class StandingGround {
  readonly columns: number;
  readonly rows: number;
  /** From north to south; from west to east it is 1. */
  readonly depth: number;
  /** Row by row from the north-west; NaN where the surface is undefined. */
  readonly heights: Float32Array;
  readonly highest = RELIEF;

  /**
   * @param tint how losses become heights: monotone, so that higher stands higher
   * @param depth the plan's other side, as a share of its width
   */
  constructor(field: Field, tint: Tint, depth: number) {
    this.depth = depth;
    this.columns = Math.min(MOST_SAMPLES, field.columns);
    this.rows = Math.min(MOST_SAMPLES, field.rows);
    const shares = heightShares(tintedHeights(tint, field.loss));
    this.heights = new Float32Array(this.columns * this.rows);
    for (let row = 0; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++) {
        const across = (column / (this.columns - 1)) * (field.columns - 1);
        const down = (row / (this.rows - 1)) * (field.rows - 1);
        this.heights[row * this.columns + column] =
          RELIEF * between(shares, field.columns, field.rows, across, down);
      }
  }

  /** The height at shares of the plan from the west and from the north; NaN where there is none. */
  heightAt(east: number, south: number): number {
    const across = Math.min(1, Math.max(0, east)) * (this.columns - 1);
    const down = Math.min(1, Math.max(0, south)) * (this.rows - 1);
    return between(this.heights, this.columns, this.rows, across, down);
  }

  /** A place of the plan on the ground; where there is none, at the bottom. */
  pointAt(east: number, south: number): Point3 {
    const height = this.heightAt(east, south);
    return [east - 0.5, Number.isNaN(height) ? 0 : height, (south - 0.5) * this.depth];
  }

  /** Where a ray first meets the ground, as shares of the plan; undefined where it misses. */
  meet(origin: Point3, direction: Point3): readonly [east: number, south: number] | undefined {
    const span = this.#within(origin, direction);
    if (span === undefined) return undefined;
    const [from, to] = span;
    const below = (along: number): boolean => this.#depthAt(origin, direction, along) > 0;
    let above = from;
    for (let look = 0; look <= LOOKS; look++) {
      const along = from + ((to - from) * look) / LOOKS;
      if (!below(along)) {
        above = along;
        continue;
      }
      let under = along;
      for (let halving = 0; halving < HALVINGS; halving++) {
        const middle = (above + under) / 2;
        if (below(middle)) under = middle;
        else above = middle;
      }
      return this.#shares(origin, direction, under);
    }
    return undefined;
  }

  /** Whether ground stands between a point and the eye. */
  hides(point: Point3, eye: Point3): boolean {
    const direction: Point3 = [eye[0] - point[0], eye[1] - point[1], eye[2] - point[2]];
    const span = this.#within(point, direction);
    if (span === undefined) return false;
    for (let look = 1; look <= LOOKS; look++) {
      const along = (Math.min(1, span[1]) * look) / LOOKS;
      if (this.#depthAt(point, direction, along) > CLEARANCE) return true;
    }
    return false;
  }

  /** How far below ground a place of a ray is; negative above, and where there is no ground. */
  #depthAt(origin: Point3, direction: Point3, along: number): number {
    const [east, south] = this.#shares(origin, direction, along);
    const depth = this.heightAt(east, south) - (origin[1] + along * direction[1]);
    return Number.isNaN(depth) ? -1 : depth;
  }

  #shares(origin: Point3, direction: Point3, along: number): readonly [number, number] {
    return [
      origin[0] + along * direction[0] + 0.5,
      (origin[2] + along * direction[2]) / this.depth + 0.5,
    ];
  }

  /** The stretch of a ray over the plan that is neither above the highest point nor below the lowest. */
  #within(origin: Point3, direction: Point3): readonly [number, number] | undefined {
    const low: Point3 = [-0.5, -1e-6, -this.depth / 2];
    const high: Point3 = [0.5, RELIEF + 1e-6, this.depth / 2];
    let from = 0;
    let to = Number.POSITIVE_INFINITY;
    for (const axis of [0, 1, 2] as const) {
      const [a, b] = [
        (low[axis] - origin[axis]) / direction[axis],
        (high[axis] - origin[axis]) / direction[axis],
      ];
      if (direction[axis] === 0) {
        if (origin[axis] < low[axis] || origin[axis] > high[axis]) return undefined;
        continue;
      }
      from = Math.max(from, Math.min(a, b));
      to = Math.min(to, Math.max(a, b));
    }
    return from <= to && to < Number.POSITIVE_INFINITY ? [from, to] : undefined;
  }
}

/** Tinted heights as shares of the way from the lowest to the highest; beyond all bounds counts as either. */
export function heightShares(heights: Float64Array): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const height of heights) {
    if (height < low && height > Number.NEGATIVE_INFINITY) low = height;
    if (height > high && height < Number.POSITIVE_INFINITY) high = height;
  }
  const range = high > low ? high - low : 1;
  return heights.map((height) =>
    Number.isNaN(height) ? height : Math.min(1, Math.max(0, (height - low) / range)),
  );
}

/** A value between samples, by the four around it. */
function between(
  samples: Float64Array | Float32Array,
  columns: number,
  rows: number,
  across: number,
  down: number,
): number {
  const column = Math.min(columns - 2, Math.floor(across));
  const row = Math.min(rows - 2, Math.floor(down));
  const east = across - column;
  const south = down - row;
  const corner = row * columns + column;
  const north = mix(samples[corner] ?? 0, samples[corner + 1] ?? 0, east);
  if (south === 0) return north;
  const under = corner + columns;
  return mix(north, mix(samples[under] ?? 0, samples[under + 1] ?? 0, east), south);
}

/** Only what counts: a neighbour without height spoils no sample that it is no part of. */
const mix = (from: number, to: number, share: number): number =>
  share === 0 ? from : share === 1 ? to : from + share * (to - from);

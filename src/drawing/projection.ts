/** Data ⇄ pixels: where the points of a view stand on a map of a given size. */

export interface Projection {
  readonly width: number;
  readonly height: number;
  /** Ascending, in data. */
  readonly domainX: readonly [number, number];
  readonly domainY: readonly [number, number];
  /** The coordinates of positions that are shown: across and upwards. */
  readonly axes: readonly [across: number, up: number];
  /** Data to CSS pixels from the left, and from the top. */
  x(value: number): number;
  y(value: number): number;
  /** Pixels to data. */
  toX(pixel: number): number;
  toY(pixel: number): number;
}

/**
 * @param view the stretch of the plane shown, y upwards
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param axes the coordinates shown; the first two where there are no others
 */
export function createProjection(
  view: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
  width: number,
  height: number,
  axes: Projection['axes'] = [0, 1],
): Projection {
  const [left, right] = view.x;
  const [bottom, top] = view.y;
  return {
    width,
    height,
    domainX: view.x,
    domainY: view.y,
    axes,
    x: (value) => ((value - left) / (right - left)) * width,
    y: (value) => ((top - value) / (top - bottom)) * height,
    toX: (pixel) => left + (pixel / width) * (right - left),
    toY: (pixel) => top - (pixel / height) * (top - bottom),
  };
}

/** The two coordinates of a position that are shown. */
export const shownOf = (
  { axes }: Pick<Projection, 'axes'>,
  position: readonly number[],
): readonly [x: number, y: number] => [
  position[axes[0]] ?? Number.NaN,
  position[axes[1]] ?? Number.NaN,
];

/** The columns of a trajectory's positions that are shown. */
export const shownColumns = (
  { axes: [across, up] }: Pick<Projection, 'axes'>,
  positions: readonly Float64Array[],
): readonly (Float64Array | undefined)[] => [positions[across], positions[up]];

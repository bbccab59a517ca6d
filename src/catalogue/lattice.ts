/** Points by symmetry: seeds of the minima of a surface that repeats or mirrors itself. */
import type { Point } from './surface';

/** Every x with every y. */
export const lattice = (xs: readonly number[], ys: readonly number[]): Point[] =>
  xs.flatMap((x) => ys.map((y): Point => [x, y]));

/** The points with their mirror images across both lines through the centre, each once. */
export function mirrored(points: readonly Point[], centre: Point = [0, 0]): Point[] {
  const images = (value: number, middle: number): number[] =>
    value === middle ? [value] : [value, 2 * middle - value];
  return points.flatMap(([x, y]) => lattice(images(x, centre[0]), images(y, centre[1])));
}

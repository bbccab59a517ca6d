/** Points of the plane that a map shows, as columns of an objective that may have more coordinates. */
import type { Plane } from './work';

/** The first two coordinates, where there are no others. */
export const axesOf = (plane: Plane | undefined): readonly [number, number] =>
  plane?.axes ?? [0, 1];

/** The columns of points whose place on the plane is known; all other coordinates stand where the plane does. */
export function columnsOnPlane(
  plane: Plane | undefined,
  x: Float64Array,
  y: Float64Array,
): (readonly [name: string, column: Float64Array])[] {
  const [across, upwards] = axesOf(plane);
  const others = (plane?.at ?? []).flatMap((value, c) =>
    c === across || c === upwards
      ? []
      : [[`x${c}`, new Float64Array(x.length).fill(value)] as const],
  );
  return [[`x${across}`, x], [`x${upwards}`, y], ...others];
}

/** Whether a run is running away without having left all bounds yet. */
import type { LastQuarter } from './last-quarter';
import { distancesFrom, largest, positionAt } from './path';

/** Parts of the last quarter that are held against each other. */
const PARTS = 4;
/** From the first part to the last by at least so much: 2 %. */
const NOTABLE = 1.02;

/**
 * Over the last quarter, cut into four parts, each goes beyond the one before. `rising`: the highest loss rises, at last
 * above that of the start, and so does either the largest distance from a point or the longest step. `falling`: the
 * highest loss falls, while the distance from where the quarter began grows and the longest step does not become
 * shorter; whether the loss falls for ever, the surface must tell.
 * @param centre the minimum in question, or the start where none is known
 */
export function growth(
  quarter: LastQuarter,
  centre: readonly number[],
): 'rising' | 'falling' | undefined {
  const { trajectory, since, last, lengths } = quarter;
  if (last - since < PARTS) return undefined;
  const heights = inParts(trajectory.losses.subarray(since + 1, last + 1));
  const rises = isGrowing(heights) && (heights.at(-1) as number) > trajectory.losses[0];
  const falls = isGrowing(heights.map((height) => -height));
  if (!rises && !falls) return undefined;
  const steps = inParts(lengths);
  const distances = (point: readonly number[]) =>
    inParts(distancesFrom(trajectory, point, since, last));
  if (falls)
    return isGrowing(distances(positionAt(trajectory, since))) && ratio(steps) >= 1 - 1e-9
      ? 'falling'
      : undefined;
  return isNotable(steps) || isNotable(distances(centre)) ? 'rising' : undefined;
}

/** The largest value of each part. */
const inParts = (values: Float64Array): number[] =>
  Array.from({ length: PARTS }, (_, part) =>
    largest(
      values,
      Math.floor((part * values.length) / PARTS),
      Math.floor(((part + 1) * values.length) / PARTS),
    ),
  );

const isGrowing = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] as number));

const ratio = (values: readonly number[]): number =>
  (values.at(-1) as number) / (values[0] as number);

const isNotable = (values: readonly number[]): boolean =>
  isGrowing(values) && ratio(values) >= NOTABLE;

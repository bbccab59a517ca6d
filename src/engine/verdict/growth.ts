/** Whether a run is running away without having left all bounds yet. */

import type { LastQuarter } from './last-quarter';
import { distancesFrom, largest } from './path';

/** Parts of the last quarter that are held against each other. */
const PARTS = 4;
/** From the first part to the last by at least so much: 2 %. */
const NOTABLE = 1.02;
/** Who runs downhill without end keeps at least this share of the length of its steps. */
const KEPT = 0.5;

/**
 * Over the last quarter, cut into four parts, each goes beyond the one before: its largest distance from the start of
 * the run does, at last by 2 %, and its highest loss, at last above that of the start.
 */
export function isRising(quarter: LastQuarter): boolean {
  const { losses, start, startLoss } = quarter;
  if (losses.length < PARTS) return false;
  const heights = inParts(losses);
  if (!isGrowing(heights) || !((heights.at(-1) as number) > startLoss)) return false;
  const distances = inParts(distancesFrom(quarter.positions, start));
  return isGrowing(distances) && ratio(distances) >= NOTABLE;
}

/**
 * Its highest loss falls from part to part, while the distance from where the quarter began grows and the longest step
 * stays at least half as long; whether the loss falls for ever, the surface must tell.
 */
export function isFalling({ losses, positions, lengths, origin }: LastQuarter): boolean {
  return (
    losses.length >= PARTS &&
    isGrowing(inParts(losses).map((height) => -height)) &&
    isGrowing(inParts(distancesFrom(positions, origin))) &&
    ratio(inParts(lengths)) >= KEPT
  );
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

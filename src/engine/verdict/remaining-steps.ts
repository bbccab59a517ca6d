/** How many more steps a run needs, if it goes on as it did lately. */
import type { Trajectory } from '../trajectory';
import { distanceAt } from './path';

/** At so many steps of its last half at most a run is looked at: verdicts are passed all through a drag. */
const MOST = 512;
/** Fewer steps say nothing. */
const FEWEST = 4;
/** What takes so many times the steps taken cannot be told from them. */
const FURTHEST = 20;

/** How far away the run was at most about some step. */
interface Mark {
  readonly step: number;
  readonly away: number;
}

/**
 * Steps until a run stays within reach of a point. Its distance is followed through the last half of its steps; where
 * that rises and falls, only its heights count. Three marks on it say how fast it shrinks, and how that speed depends
 * on the distance (`timeToReach`). Undefined where it comes no nearer, and where it swings so slowly that its heights
 * are too few to compare, or turned too lately.
 */
export function remainingSteps(
  trajectory: Trajectory,
  point: readonly number[],
  reach: number,
): number | undefined {
  const last = trajectory.length - 1;
  const seen = seenFrom(trajectory, point);
  const marks = isMoving(seen) ? marksOf(seen) : undefined;
  if (marks === undefined) return undefined;
  const { step, away } = marks.at(-1) as Mark;
  const time = timeToReach(marks, reach);
  if (time === undefined || !(away > 0) || !(time <= FURTHEST * last)) return undefined;
  const remaining = step + time - last;
  // It ought to be there by now and is not, as where every batch draws it another way: this is not how it goes on.
  return remaining >= 1 ? Math.ceil(remaining) : undefined;
}

/** Distances in the last half of a run. */
function seenFrom(trajectory: Trajectory, point: readonly number[]): readonly Mark[] {
  const last = trajectory.length - 1;
  const half = last >> 1;
  const count = Math.min(MOST, half);
  if (half < FEWEST) return [];
  return Array.from({ length: count + 1 }, (_, index) => {
    const step = last - half + Math.round((index * half) / count);
    return { step, away: distanceAt(trajectory, step, point) };
  });
}

/** Three marks, or two where there are no more; the last is the lowest. */
function marksOf(seen: readonly Mark[]): readonly Mark[] | undefined {
  const end = seen.length - 1;
  if (end < 2) return undefined;
  const peaks = seen.flatMap(({ away }, index) => {
    const before = seen[index - 1]?.away ?? Number.POSITIVE_INFINITY;
    const after = seen[index + 1]?.away ?? Number.POSITIVE_INFINITY;
    return away > before && away >= after ? [index] : [];
  });
  const at = (index: number) => seen[index] as Mark;
  if (peaks.length === 0) return falling([at(end >> 1), at((3 * end) >> 2), at(end)]);
  const gap = Math.max(
    ...peaks.map((peak, index) => (peaks[index + 1] ?? end) - peak),
    peaks[0] as number,
  );
  const parts = Math.min(3, Math.floor((end + 1) / (gap + 1)));
  if (parts < 2) return undefined;
  return falling(
    Array.from({ length: parts }, (_, part) =>
      highest(
        seen,
        Math.round((part * (end + 1)) / parts),
        Math.round(((part + 1) * (end + 1)) / parts),
      ),
    ),
  );
}

const falling = (marks: readonly Mark[]): readonly Mark[] | undefined =>
  marks.length > 1 && marks.every(({ away }, i) => i === 0 || away < (marks[i - 1] as Mark).away)
    ? marks
    : undefined;

/** A distance that changes by a smaller share over the last quarter of the run is moved by rounding alone. */
const ROUNDING = 1e-9;

function isMoving(seen: readonly Mark[]): boolean {
  const recent = seen.slice(seen.length >> 1).map(({ away }) => away);
  const most = Math.max(...recent);
  return most - Math.min(...recent) > ROUNDING * most;
}

function highest(seen: readonly Mark[], from: number, to: number): Mark {
  let best = seen[from] as Mark;
  for (let i = from + 1; i < to; i++)
    if ((seen[i] as Mark).away > best.away) best = seen[i] as Mark;
  return best;
}

/** Beyond these exponents a run has just turned or started, and how it goes on cannot be told. */
const TOLD = [-0.3, 1.3] as const;

/**
 * The time from the last mark to a distance, for d′ = −c d^(1 − p): p is 0 for a paraboloid, where a run contracts at
 * one rate, and 1 for steps of one length straight ahead. Two marks leave 0.
 */
function timeToReach(marks: readonly Mark[], reach: number): number | undefined {
  const [a, b] = marks.slice(-2) as [Mark, Mark];
  const rate = rateBetween(a, b);
  const first = marks.at(-3);
  const measured = first === undefined ? 0 : exponentOf(first, a, b);
  if (!(measured >= TOLD[0] && measured <= TOLD[1])) return undefined;
  const p = Math.min(1, Math.max(0, measured));
  const logs = Math.log(b.away / reach);
  // The rate was measured between the two marks, and changes with the distance.
  const here = rate * (a.away / b.away) ** (p / 2);
  return p * Math.abs(logs) < 1e-6 ? logs / here : -Math.expm1(-p * logs) / (p * here);
}

/** From how the rate of contraction changes with the distance. */
function exponentOf(first: Mark, second: Mark, third: Mark): number {
  const faster = Math.log(rateBetween(second, third) / rateBetween(first, second));
  // Both rates are those at the middle of their marks, on a logarithmic scale.
  return (2 * faster) / Math.log(first.away / third.away);
}

const rateBetween = (from: Mark, to: Mark): number =>
  Math.log(from.away / to.away) / (to.step - from.step);

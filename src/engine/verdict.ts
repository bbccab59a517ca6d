/** One plain, true sentence on how a run went; computed from its trajectory alone. */
import type { Survey } from './survey';
import type { Trajectory } from './trajectory';

/** Nearer to a known minimum than this share of the home view's diagonal, a run is said to have reached it. */
export const REACHED_WITHIN = 1e-3;

export interface VerdictFacts {
  readonly trajectory: Trajectory;
  readonly survey: Survey | undefined;
  /** Diagonal of the problem's home view, the ruler of all lengths: zooming changes no verdict. */
  readonly diagonal: number;
}

export type Verdict =
  | { readonly kind: 'diverged'; readonly step: number }
  | { readonly kind: 'left the domain'; readonly step: number }
  | { readonly kind: 'singular'; readonly step: number }
  | {
      readonly kind: 'reached';
      readonly position: readonly number[];
      readonly loss: number;
      /** From this step on it stays within reach. */
      readonly since: number;
      /** The minimum that it reached. */
      readonly minimum: readonly number[];
      /** How much higher that minimum lies than the best known; 0 for a global one. */
      readonly above: number;
    }
  | {
      readonly kind: 'elsewhere';
      readonly position: readonly number[];
      readonly loss: number;
      readonly steps: number;
    };

/** Where the run ended, at which loss, after how many steps. */
export function judge({ trajectory, survey, diagonal }: VerdictFacts): Verdict {
  const { ending, length, losses, positions } = trajectory;
  if (ending.kind !== 'finished') return ending;
  const last = length - 1;
  const position = positions.map((column) => column[last] as number);
  const loss = losses[last] as number;
  const reach = REACHED_WITHIN * diagonal;
  for (const minimum of survey?.minima ?? []) {
    if (!(distanceAt(trajectory, last, minimum.position) <= reach)) continue;
    let since = last;
    while (since > 0 && distanceAt(trajectory, since - 1, minimum.position) <= reach) since--;
    const above = minimum.global ? 0 : minimum.loss - (survey?.lowest ?? minimum.loss);
    return { kind: 'reached', position, loss, since, minimum: minimum.position, above };
  }
  return { kind: 'elsewhere', position, loss, steps: last };
}

function distanceAt(trajectory: Trajectory, step: number, point: readonly number[]): number {
  let sum = 0;
  for (let c = 0; c < point.length; c++) {
    const difference = (trajectory.positions[c]?.[step] as number) - (point[c] as number);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}

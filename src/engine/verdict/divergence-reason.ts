/** Why a run ran away; given only where it holds. */

import { type Goal, localShape } from '../local-shape';
import { scheduledRate } from '../scheduled-rates';
import { stableBelow } from '../stability';
import type { Trajectory } from '../trajectory';
import type { DescentWork } from '../work';
import { fallsWithoutEnd } from './endless';
import { positionAt, stepLength } from './path';

export type DivergenceReason =
  /** Where its loss was lowest, its rate was above the limit up to which the method is stable there. */
  | {
      readonly kind: 'rate';
      readonly rate: number;
      readonly limit: number;
      readonly step: number;
    }
  /** The loss falls on and on in the direction in which it went: sampled up to a million diagonals away. */
  | { readonly kind: 'no lower bound' }
  /** One step, from where the gradient was ten times as long as ever before, was longer than the diagonal. */
  | { readonly kind: 'cliff'; readonly step: number };

export interface ReasonFacts {
  readonly trajectory: Trajectory;
  readonly diagonal: number;
  readonly work: DescentWork;
  /** The formula of the rate up to which the method is stable, as the catalogue has it. */
  readonly stableBelow: string | undefined;
  readonly goal: Goal;
}

export function divergenceReason(facts: ReasonFacts): DivergenceReason | undefined {
  const { losses, length } = facts.trajectory;
  const falls = (losses[length - 1] as number) < (losses[0] as number);
  return falls
    ? (boundReason(facts) ?? cliffReason(facts))
    : (rateReason(facts) ?? cliffReason(facts));
}

function rateReason({ trajectory, work, stableBelow: law, goal }: ReasonFacts) {
  if (law === undefined || work.clip !== undefined) return undefined;
  const { losses, length } = trajectory;
  let step = 0;
  for (let other = 1; other < length; other++) if (losses[other] < losses[step]) step = other;
  const { values } = localShape(goal, positionAt(trajectory, step)).curvature;
  const limit = stableBelow(law, work.hyperparameters, values.at(-1) ?? Number.NaN);
  const rate = scheduledRate(work, Math.min(step + 1, work.steps));
  if (limit === undefined || !(rate > limit)) return undefined;
  return { kind: 'rate' as const, rate, limit, step };
}

/** Whether the loss falls on and on from the start of a run in the direction of its end. */
export function boundReason({ trajectory, diagonal, goal }: ReasonFacts) {
  const start = positionAt(trajectory, 0);
  const end = positionAt(trajectory, trajectory.length - 1);
  return fallsWithoutEnd(goal, start, end, diagonal)
    ? { kind: 'no lower bound' as const }
    : undefined;
}

/** The gradient there, against the longest before. */
const STEEPER = 10;

function cliffReason({ trajectory, diagonal }: ReasonFacts) {
  const { gradientNorms, length } = trajectory;
  if (gradientNorms === undefined) return undefined;
  let steepest = gradientNorms[0] as number;
  for (let step = 2; step < length; step++) {
    const slope = gradientNorms[step - 1] as number;
    if (stepLength(trajectory, step) > diagonal)
      return slope >= STEEPER * steepest ? { kind: 'cliff' as const, step } : undefined;
    steepest = Math.max(steepest, slope);
  }
  return undefined;
}

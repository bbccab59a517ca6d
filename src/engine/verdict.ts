/** A plain, true judgement on how a run went: computed from its trajectory and a few looks at the problem. */
import { type Goal, localShape } from './local-shape';
import { penaltyOf } from './penalty';
import type { Survey } from './survey';
import type { Trajectory } from './trajectory';
import { REACH, settles } from './verdict/arrival';
import { boundReason, type DivergenceReason, divergenceReason } from './verdict/divergence-reason';
import { isFalling, isRising } from './verdict/growth';
import { withHeldLosses } from './verdict/held-losses';
import { type LastQuarter, lastQuarterOf } from './verdict/last-quarter';
import {
  distanceAt,
  distancesFrom,
  largest,
  mostlyTurnsBack,
  positionAt,
  staysSince,
  stepLength,
} from './verdict/path';
import { type Recurrence, recurrence, wanders } from './verdict/recurrence';
import { remainingSteps } from './verdict/remaining-steps';
import { nearestTarget, type RestingPoint, restingPointNear } from './verdict/resting-point';
import { hardlyMoves, type Standstill, standstill } from './verdict/standstill';
import type { DescentWork } from './work';
import { batchOf, epochsAt } from './work-rows';

export interface VerdictFacts {
  readonly trajectory: Trajectory;
  readonly survey: Survey | undefined;
  /** Diagonal of the problem's home view, the ruler of all lengths: zooming changes no verdict. */
  readonly diagonal: number;
  /** What the trajectory came from. */
  readonly work: DescentWork;
  /** The rate up to which its method is stable, as a formula of the catalogue; absent where none is known. */
  readonly stableBelow?: string;
}

/** In this order, the first that applies. */
export type Verdict =
  /** The loss is undefined at this step's position. */
  | { readonly kind: 'left the domain'; readonly step: number }
  /** Newton's method met a Hessian without an inverse before this step. */
  | { readonly kind: 'singular'; readonly step: number }
  /** A coordinate not finite or beyond 10¹² at this step. */
  | {
      readonly kind: 'diverged';
      readonly step: number;
      readonly reason: DivergenceReason | undefined;
    }
  /** Over the last quarter it gets further and higher, or lower without end (`growth.ts`). */
  | {
      readonly kind: 'growing';
      readonly since: number;
      readonly reason: DivergenceReason | undefined;
      readonly position: readonly number[];
      readonly loss: number;
    }
  /** The loss has no minimum, and over the last quarter it goes the way on which that falls for ever (`Endless`). */
  | {
      readonly kind: 'endless';
      readonly position: readonly number[];
      readonly loss: number;
      /** The height that the loss comes ever nearer to. */
      readonly towards: number;
    }
  /** Within 10⁻³ of the diagonal from a minimum since this step, its steps ever shorter (`arrival.ts`). */
  | {
      readonly kind: 'converged';
      readonly since: number;
      readonly at: RestingPoint;
      /** Of the last position. */
      readonly loss: number;
      /** Until then, so often through all data; absent where each step sees them all. */
      readonly epochs?: number;
    }
  /** Coming back again and again with steps that do not shrink, never further from `centre` (`recurrence.ts`). */
  | {
      readonly kind: 'circling' | 'bouncing';
      readonly since: number;
      readonly centre: readonly number[];
      /** The centre, where it is a minimum. */
      readonly minimum: RestingPoint | undefined;
      readonly radius: number;
      /** Whether its steps still become longer. */
      readonly grows: boolean;
    }
  /** The same under noise, be it added or that of mini-batches. */
  | {
      readonly kind: 'hovering';
      readonly since: number;
      readonly centre: readonly number[];
      readonly minimum: RestingPoint | undefined;
      /** Mean distance from the centre. */
      readonly distance: number;
      /** Until `since`, so often through all data; absent where each step sees them all. */
      readonly epochs?: number;
    }
  /** It jumps about, neither round one place nor towards another (`recurrence.ts`). */
  | {
      readonly kind: 'wandering';
      readonly since: number;
      /** The way of the last quarter. */
      readonly way: number;
      readonly position: readonly number[];
      readonly loss: number;
    }
  /** It hardly moves, and has not arrived (`standstill.ts`); a slope needs ten times as many steps as it has taken. */
  | ({
      readonly kind: 'stuck';
      readonly since: number;
      /** The way of the last quarter. */
      readonly way: number;
      readonly loss: number;
      readonly remaining: number | undefined;
    } & Standstill)
  /** None of the others. */
  | {
      readonly kind: 'on its way';
      readonly position: readonly number[];
      readonly loss: number;
      readonly steps: number;
      /**
       * The minimum that it comes nearer to, and the steps it still needs to within 10⁻³ of the diagonal; 0 where it is
       * as near already, and its steps do not shrink yet.
       */
      readonly towards: { readonly minimum: RestingPoint; readonly remaining: number } | undefined;
    };

/** Looks at the surface at some dozen points at most, and through the trajectory no more than needed. */
export function judge(given: VerdictFacts): Verdict {
  const facts = { ...given, trajectory: withHeldLosses(given.trajectory) };
  const { trajectory, survey, diagonal, work } = facts;
  const { ending, length, losses } = trajectory;
  if (ending.kind === 'left the domain' || ending.kind === 'singular') return ending;
  const goal: Goal = { source: work.source, penalty: penaltyOf(work) };
  const reasonFacts = { ...facts, goal, stableBelow: facts.stableBelow };
  if (ending.kind === 'diverged')
    return { ...ending, reason: length > 0 ? divergenceReason(reasonFacts) : undefined };

  const last = length - 1;
  const position = positionAt(trajectory, last);
  const loss = losses[last] as number;
  const reach = REACH * diagonal;
  const quarter = lastQuarterOf(trajectory);
  const { since, way } = quarter;

  if (isRising(quarter))
    return { kind: 'growing', since, reason: divergenceReason(reasonFacts), position, loss };
  const endless = goal.penalty === 0 ? survey?.endless : undefined;
  if (endless && goesAlong(endless.direction, quarter))
    return { kind: 'endless', position, loss, towards: endless.towards };

  const here = localShape(goal, position);
  const resting = restingPointNear(survey, goal, here, reach);
  const settled = resting && convergedSince(trajectory, resting.position, diagonal);
  if (resting && settled !== undefined)
    return { kind: 'converged', since: settled, at: resting, loss, ...epochsUntil(work, settled) };

  const still = hardlyMoves(quarter, diagonal);
  if (!still && isFalling(quarter)) {
    const reason = boundReason(reasonFacts);
    if (reason) return { kind: 'growing', since, reason, position, loss };
  }
  const recurring = recurrence(quarter);
  if (recurring) return recurringVerdict(facts, goal, quarter, recurring);
  if (wanders(quarter, diagonal)) return { kind: 'wandering', since, way, position, loss };

  const known = resting ?? nearestTarget(survey, goal, here, reach);
  const target = known && (resting || isNearing(trajectory, known)) ? known : undefined;
  const remaining = resting ? 0 : target && remainingSteps(trajectory, target.position, reach);
  if (still) {
    const on = standstill(here, survey, goal, diagonal);
    const crawls = on.on === 'slope' && remaining !== undefined && remaining <= LONG * last;
    if (!crawls) return { kind: 'stuck', since, loss, remaining, way, ...on };
  }
  const towards = target && remaining !== undefined ? { minimum: target, remaining } : undefined;
  return { kind: 'on its way', position, loss, steps: last, towards };
}

/** Whether a run gets on a way over its last quarter. */
function goesAlong(direction: readonly number[], { origin, positions }: LastQuarter): boolean {
  const gone = positions.map((column, c) => (column.at(-1) ?? Number.NaN) - origin[c]);
  return gone.reduce((sum, value, c) => sum + value * direction[c], 0) > 0;
}

function epochsUntil(work: DescentWork, step: number): { readonly epochs?: number } {
  const epochs = epochsAt(work, step);
  return epochs === undefined ? {} : { epochs };
}

/** The step since which a run rests at a point, if it does. */
function convergedSince(
  trajectory: Trajectory,
  point: readonly number[],
  diagonal: number,
): number | undefined {
  const last = trajectory.length - 1;
  const since = staysSince(trajectory, point, REACH * diagonal);
  const places = { last, lengthAt: (step: number) => stepLength(trajectory, step) };
  return since <= last && settles(places, since, distanceAt(trajectory, last, point), diagonal)
    ? since
    : undefined;
}

/** A run that needs this many times the steps it has taken crawls. */
const LONG = 10;

/** Whether the run is nearer to the minimum than at the start. */
const isNearing = (trajectory: Trajectory, { position }: RestingPoint): boolean =>
  distanceAt(trajectory, trajectory.length - 1, position) < distanceAt(trajectory, 0, position);

/** About the minimum that lies within its radius, if there is one; about its own middle otherwise. */
function recurringVerdict(
  { trajectory, survey, work }: VerdictFacts,
  goal: Goal,
  { since, last }: LastQuarter,
  { middle, radius, grows }: Recurrence,
): Verdict {
  const minimum = restingPointNear(survey, goal, localShape(goal, middle), radius);
  const centre = minimum?.position ?? middle;
  const whole = trajectory.positions.map((column) => column.subarray(since + 1, last + 1));
  const distances = distancesFrom(whole, centre);
  if (work.noise > 0 || batchOf(work) !== undefined) {
    const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
    return {
      kind: 'hovering',
      since,
      centre,
      minimum,
      distance: mean,
      ...epochsUntil(work, since),
    };
  }
  const kind = mostlyTurnsBack(trajectory, since) ? 'bouncing' : 'circling';
  return { kind, since, centre, minimum, radius: largest(distances), grows };
}

/** What a loss is like around one point: its height, slope and curvature, there and only there. */
import type { Bench, Machine } from '../../language/program';
import { scalarExecutor } from '../../language/scalar';
import { objectiveBench, objectiveOf } from '../objective';
import { type ObjectiveSource, sourceKey } from '../objective-source';
import { distance } from './path';

/** What is minimised: an objective, and λ/2·|x|² on top of it. */
export interface Goal {
  readonly source: ObjectiveSource;
  readonly penalty: number;
}

export interface LocalShape {
  readonly position: readonly [number, number];
  /** Of the objective alone. */
  readonly loss: number;
  /** Length of the gradient. */
  readonly slope: number;
  /** Of the Hessian, ascending. */
  readonly eigenvalues: readonly [number, number];
  /** The step to where the paraboloid that fits here is level; not finite where the Hessian is singular. */
  readonly toLevel: readonly [number, number];
}

interface Probe {
  readonly machine: Machine;
  readonly bench: Bench;
}

const probes = new Map<string, Probe>();
/** A visitor tries dozens of formulas; beyond this all are forgotten. */
const MOST_KEPT = 64;

/** @throws FormulaError where the objective cannot be read */
function probeFor(source: ObjectiveSource): Probe {
  const key = sourceKey(source);
  const known = probes.get(key);
  if (known !== undefined) return known;
  if (probes.size >= MOST_KEPT) probes.clear();
  const probe = {
    machine: scalarExecutor.machine(objectiveOf(source, 'hessian')),
    bench: objectiveBench(source, 'hessian', 1, []),
  };
  probes.set(key, probe);
  return probe;
}

/** Gradient and Hessian with the penalty, loss without. */
export function localShape(
  { source, penalty }: Goal,
  [x = 0, y = 0]: readonly number[],
): LocalShape {
  const { machine, bench } = probeFor(source);
  const cell = (name: string): Float64Array => bench.values.get(name) ?? new Float64Array(1);
  cell('x0')[0] = x;
  cell('x1')[0] = y;
  machine.evaluate(bench);
  const value = (name: string): number => cell(name)[0] as number;
  const g0 = value('g0') + penalty * x;
  const g1 = value('g1') + penalty * y;
  const h00 = value('h00') + penalty;
  const h11 = value('h11') + penalty;
  const h01 = value('h01');
  const determinant = h00 * h11 - h01 * h01;
  const middle = (h00 + h11) / 2;
  const spread = Math.hypot((h00 - h11) / 2, h01);
  return {
    position: [x, y],
    loss: value('f'),
    slope: Math.hypot(g0, g1),
    eigenvalues: [middle - spread, middle + spread],
    toLevel: [(g1 * h01 - g0 * h11) / determinant, (g0 * h01 - g1 * h00) / determinant],
  };
}

const MOST_STEPS = 12;
/** A step shorter than this, relative to the position, has arrived. */
const ARRIVED = 1e-9;

/**
 * Where Newton's method leads from a place: the minimum, maximum or saddle next to it. Undefined where that is further
 * away than `reach`, or there is none.
 */
export function levelPointNear(
  goal: Goal,
  from: LocalShape,
  reach: number,
): LocalShape | undefined {
  let shape = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const [x, y] = shape.position;
    const [dx, dy] = shape.toLevel;
    if (Math.hypot(dx, dy) <= ARRIVED * Math.max(1, Math.hypot(x, y))) return shape;
    const next = [x + dx, y + dy] as const;
    if (!(distance(next, from.position) <= reach)) return undefined;
    shape = localShape(goal, next);
  }
  return undefined;
}

/** Below this share of the larger eigenvalue, rounding decides what the smaller one is. */
const LEVEL_EIGENVALUE = 1e-6;
const AROUND = 16;

/**
 * Whether a level point is a minimum. Where one of its curvatures is lost in rounding, as on the floor of a ring, the
 * goal is looked at all around, at the given distance.
 */
export function isMinimum(goal: Goal, shape: LocalShape, distance: number): boolean {
  const [low, high] = shape.eigenvalues;
  if (!(high > 0) || low < -LEVEL_EIGENVALUE * high) return false;
  if (low > LEVEL_EIGENVALUE * high) return true;
  const [x, y] = shape.position;
  const height = (px: number, py: number) =>
    localShape(goal, [px, py]).loss + (goal.penalty / 2) * (px * px + py * py);
  const here = height(x, y);
  const rounding = 1e-12 * Math.max(1, Math.abs(here));
  for (let i = 0; i < AROUND; i++) {
    const angle = (2 * Math.PI * i) / AROUND;
    const there = height(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
    if (!(there >= here - rounding)) return false;
  }
  return true;
}

/** Whether the goal falls on at least one side of a level point, by more than rounding. */
export const hasWayDown = ({ eigenvalues: [low, high] }: LocalShape): boolean =>
  low < -LEVEL_EIGENVALUE * Math.abs(high);

/** Whether it rises on at least one side. */
export const hasWayUp = ({ eigenvalues: [low, high] }: LocalShape): boolean =>
  high > LEVEL_EIGENVALUE * Math.abs(low);

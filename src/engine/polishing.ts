/** Newton's method on many points at once, with weight decay, and a look around where it fails. */

import type { ObjectiveOrder } from '../language/derivatives';
import { BLOCK, type Executor } from '../language/program';
import type { Minimum } from './minimum';
import { objectiveBench, objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';

/** A loss with weight decay. */
export interface DecayedLoss {
  readonly source: ObjectiveSource;
  /** λ: λ/2·‖x‖² is added to the loss. */
  readonly decay: number;
  /** Of the home view, the ruler of lengths. */
  readonly diagonal: number;
}

export interface Polished {
  /** Where Newton's method ends, if that is a minimum; its loss is that without decay. */
  readonly minimum?: Minimum;
  /** Whether Newton's method comes to rest near the point, be it at a minimum or not. */
  readonly settles: boolean;
  /** At the point itself, without decay. */
  readonly loss: number;
}

/** Newton doubles the digits each time. */
const MOST_NEWTON_STEPS = 24;
/** From a point that is no further from it than this share of the diagonal. */
const NEAR = 1e-2;
/** How far is looked around a point, as a share of the diagonal. */
const AROUND = 1e-3;
const DIRECTIONS = 8;

/** What Newton's method makes of points of a surface in two parameters. */
export function polishAll(
  { source, decay, diagonal }: DecayedLoss,
  points: readonly (readonly number[])[],
  executor: Executor,
): readonly Polished[] {
  const x = Float64Array.from(points, ([first]) => first);
  const y = Float64Array.from(points, ([, second]) => second);
  const at = (order: ObjectiveOrder) => evaluate(source, order, [x, y], executor);
  const { f: losses } = at('value');
  const still = new Uint8Array(points.length);
  for (let step = 0; step < MOST_NEWTON_STEPS && still.includes(0); step++) {
    const { g0, g1, h00, h01, h11 } = at('hessian');
    for (let lane = 0; lane < x.length; lane++) {
      if (still[lane] === 1) continue;
      const [a, d] = [h00[lane] + decay, h11[lane] + decay];
      const [p, q] = [g0[lane] + decay * x[lane], g1[lane] + decay * y[lane]];
      const determinant = a * d - h01[lane] * h01[lane];
      const dx = (p * d - q * h01[lane]) / determinant;
      const dy = (q * a - p * h01[lane]) / determinant;
      x[lane] -= dx;
      y[lane] -= dy;
      const size = Math.max(1, Math.hypot(x[lane], y[lane]));
      if (Math.hypot(dx, dy) <= 1e-12 * size) still[lane] = 1;
    }
  }
  const { f, h00, h01, h11 } = at('hessian');
  return points.map((point, lane): Polished => {
    const position = [x[lane], y[lane]];
    const away = Math.hypot(position[0] - point[0], position[1] - point[1]);
    const settles = still[lane] === 1 && away <= NEAR * diagonal;
    const middle = (h00[lane] + h11[lane]) / 2 + decay;
    const spread = Math.hypot((h00[lane] - h11[lane]) / 2, h01[lane]);
    const minimum: Minimum = {
      position,
      loss: f[lane],
      eigenvalues: [middle - spread, middle + spread],
      global: false,
    };
    const isMinimum = still[lane] === 1 && middle - spread > 0;
    return { ...(isMinimum && { minimum }), settles, loss: losses[lane] };
  });
}

/** Whether the loss, with its decay, is higher in eight directions around each point. */
export function isLowestAround(
  { source, decay, diagonal }: DecayedLoss,
  points: readonly (readonly number[])[],
  executor: Executor,
): readonly boolean[] {
  const count = DIRECTIONS + 1;
  const place = (c: number, turn: (angle: number) => number) =>
    Float64Array.from({ length: count * points.length }, (_, index) => {
      const direction = index % count;
      const angle = (2 * Math.PI * direction) / DIRECTIONS;
      const away = direction === DIRECTIONS ? 0 : AROUND * diagonal * turn(angle);
      return points[Math.floor(index / count)][c] + away;
    });
  const [x, y] = [place(0, Math.cos), place(1, Math.sin)];
  const { f } = evaluate(source, 'value', [x, y], executor);
  const loss = f.map((value, index) => value + (decay / 2) * (x[index] ** 2 + y[index] ** 2));
  return points.map((_, point) => {
    const here = loss[point * count + DIRECTIONS];
    const around = loss.subarray(point * count, point * count + DIRECTIONS);
    return around.every((other) => other - here > 1e-12 * Math.max(1, Math.abs(here)));
  });
}

/** All outputs of an objective at many points, an array each. */
function evaluate(
  source: ObjectiveSource,
  order: ObjectiveOrder,
  coordinates: readonly Float64Array[],
  executor: Executor,
): Record<string, Float64Array> {
  const objective = objectiveOf(source, order);
  const machine = executor.machine(objective);
  const { length } = coordinates[0];
  const results = Object.fromEntries(
    objective.outputs.map(({ name }) => [name, new Float64Array(length)]),
  );
  for (let from = 0; from < length; from += BLOCK) {
    const lanes = Math.min(BLOCK, length - from);
    const values = new Map<string, Float64Array>();
    coordinates.forEach((column, c) => {
      values.set(`x${c}`, column.subarray(from, from + lanes));
    });
    for (const [name, result] of Object.entries(results))
      values.set(name, result.subarray(from, from + lanes));
    machine.evaluate(objectiveBench(source, order, lanes, values));
  }
  return results;
}

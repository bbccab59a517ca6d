/** Finds the saddles of a surface within a view: Newton's method on the gradient, from every cell it may vanish in. */
import type { Executor } from '../language/program';
import { distance } from './distance';
import { levelPointNear } from './level-point';
import { heightAt, localShape } from './local-shape';
import type { ObjectiveSource } from './objective-source';
import { isLinearModel } from './quadratic';
import type { Saddle, Saddles } from './saddle';
import { slopesAt } from './slopes';
import type { Rectangle, SaddlesWork } from './work';

/** Cells a side of the view: saddles closer together than that are not told apart. */
const CELLS = 96;
/** Enough for a degenerate point, towards which Newton's method goes slowly. */
const MOST_NEWTON_STEPS = 60;
/** As shares of the view's diagonal: points so near are one; this far counts as around. */
const SAME_WITHIN = 1e-6;
const AROUND = 1e-3;
/** Newton's method may leave its cell by so many cells: further away another seed is nearer. */
const REACH = 3;
/** Below this share of the larger one an eigenvalue says nothing. */
const VANISHING = 1e-6;
/** Directions looked into where the Hessian does not decide. */
const DIRECTIONS = 64;
const MOST_SADDLES = 200;

/** Yields between points; returns the saddles within the view, the lowest first. */
export function* findSaddles(work: SaddlesWork, executor: Executor): Generator<void, Saddles> {
  const { source, view, plane } = work;
  // Where the slope vanishes within a section it goes on across it, and a linear model has one way down.
  if (plane !== undefined || (source.kind === 'data' && isLinearModel(source)))
    return { saddles: [] };
  const diagonal = distance([view.x[0], view.y[0]], [view.x[1], view.y[1]]);
  const found: Saddle[] = [];
  for (const seed of yield* seedsIn(work, executor)) {
    const point = levelPoint(source, seed, (REACH * diagonal) / CELLS);
    yield;
    if (point === undefined || !isWithin(point.position, view)) continue;
    const known = found.some(
      ({ position }) => distance(position, point.position) < SAME_WITHIN * diagonal,
    );
    if (!known && isSaddle(source, point, AROUND * diagonal)) found.push(point);
  }
  found.sort((a, b) => a.loss - b.loss);
  return { saddles: found.slice(0, MOST_SADDLES) };
}

/** Middles of the cells at whose corners neither component of the gradient keeps its sign. */
function* seedsIn(
  { source, view }: SaddlesWork,
  executor: Executor,
): Generator<void, readonly (readonly [number, number])[]> {
  const side = CELLS + 1;
  const x = Float64Array.from({ length: side * side }, (_, i) => across(view.x, i % side));
  const y = Float64Array.from({ length: side * side }, (_, i) =>
    across(view.y, Math.floor(i / side)),
  );
  const [alongX, alongY] = yield* slopesAt({ source }, x, y, executor);
  const mayVanish = (slopes: Float64Array, corner: number): boolean => {
    const corners = [corner, corner + 1, corner + side, corner + side + 1].map((i) => slopes[i]);
    return Math.min(...corners) <= 0 && Math.max(...corners) >= 0;
  };
  const seeds: (readonly [number, number])[] = [];
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const corner = row * side + column;
      if (mayVanish(alongX, corner) && mayVanish(alongY, corner))
        seeds.push([across(view.x, column + 0.5), across(view.y, row + 0.5)]);
    }
  return seeds;
}

const across = ([low, high]: readonly [number, number], cells: number): number =>
  low + ((high - low) * cells) / CELLS;

/** The point near a seed where the gradient vanishes, whatever it is; undefined where Newton's method finds none. */
function levelPoint(
  source: ObjectiveSource,
  seed: readonly [number, number],
  reach: number,
): Saddle | undefined {
  const goal = { source, penalty: 0 };
  const level = levelPointNear(goal, localShape(goal, seed), reach, MOST_NEWTON_STEPS);
  if (level === undefined) return undefined;
  const { position, loss, curvature } = level;
  const [low = Number.NaN, high = Number.NaN] = curvature.values;
  return { position, loss, eigenvalues: [low, high] };
}

/** By the Hessian where it decides; else by walking around: a saddle rises and falls at least twice. */
function isSaddle(
  source: ObjectiveSource,
  { position, loss, eigenvalues }: Saddle,
  radius: number,
): boolean {
  const [low, high] = eigenvalues;
  const least = VANISHING * Math.max(Math.abs(low), Math.abs(high));
  if (Math.abs(low) > least && Math.abs(high) > least && least > Number.MIN_VALUE)
    if (Math.hypot(low, high) * radius ** 2 > roundingOf(loss)) return low < 0 && high > 0;
  const goal = { source, penalty: 0 };
  const [x = 0, y = 0] = position;
  const signs: number[] = [];
  for (let direction = 0; direction < DIRECTIONS; direction++) {
    const angle = (2 * Math.PI * (direction + 0.5)) / DIRECTIONS;
    const f = heightAt(goal, [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    if (Math.abs(f - loss) > roundingOf(loss)) signs.push(Math.sign(f - loss));
  }
  const changes = signs.filter((sign, i) => sign !== signs[(i + 1) % signs.length]).length;
  return changes >= 4;
}

/** Differences of losses below this are rounding errors. */
const roundingOf = (loss: number): number => 64 * Number.EPSILON * Math.abs(loss);

const isWithin = ([x = Number.NaN, y = Number.NaN]: readonly number[], view: Rectangle): boolean =>
  x >= view.x[0] && x <= view.x[1] && y >= view.y[0] && y <= view.y[1];

/** What a curve through data proposes whose best fit lies where nobody would look who knows the formula alone. */
import { ManyPoints, MOST_POINTS } from './many-points';
import { type FoundMinimum, newtonSearch } from './newton-search';
import type { DataSource } from './objective-source';
import { type Proposal, propose } from './proposal';
import { squaredOf } from './quadratic';
import { proposeStart } from './start-proposal';
import type { Rectangle } from './work';

/** Parameters may be of any size, and one of another size than the other. */
const SIZES = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000];
/** The lowest of the places looked at, from which Newton's method begins. */
const BEGINNINGS = 24;
/** The view reaches from a little beyond 0 as far on the other side of the best fit. */
const MARGIN = 1.25;
/** How far a gradient step may go, as a share of what is stable at the best fit. */
const SHARE_OF_LIMIT = 0.6;
/** A step of a method that measures distances, as a share of the shorter side of the view. */
const STEP = 0.02;

/**
 * By the loss itself, or where that is made of kinks by the squares, whose best fit is not far; else as for a formula of
 * which nothing is known.
 */
export function proposeCurve(source: DataSource): Proposal {
  const surface = new ManyPoints(source);
  const found = deepest(surface);
  if (found) return around(surface, found, [found]);
  const near = deepest(new ManyPoints(squaredOf(source)));
  return near ? around(surface, near, []) : propose(surface);
}

function deepest(surface: ManyPoints): FoundMinimum | undefined {
  const signed = SIZES.flatMap((size) => [size, -size]);
  const places = signed.flatMap((x) => signed.map((y) => [x, y] as const));
  const losses = lossesAt(surface, places);
  const lowest = places
    .map((place, index) => ({ place, loss: losses[index] ?? Number.NaN }))
    .filter(({ loss }) => Number.isFinite(loss))
    .sort((a, b) => a.loss - b.loss)
    .slice(0, BEGINNINGS)
    .map(({ place }) => place);
  return newtonSearch(surface, lowest, SIZES.at(-1) ?? 1)[0];
}

function lossesAt(
  surface: ManyPoints,
  places: readonly (readonly [number, number])[],
): readonly number[] {
  const losses: number[] = [];
  for (let from = 0; from < places.length; from += MOST_POINTS) {
    const some = places.slice(from, from + MOST_POINTS);
    const x = Float64Array.from(some, ([first]) => first);
    const y = Float64Array.from(some, ([, second]) => second);
    losses.push(...surface.slopes(x, y).f);
  }
  return losses;
}

function around(
  surface: ManyPoints,
  { position, lambdaMax }: FoundMinimum,
  minima: readonly FoundMinimum[],
): Proposal {
  const side = (value: number): readonly [number, number] => {
    const half = MARGIN * (Math.abs(value) || 1);
    return [short(value - half), short(value + half)];
  };
  const view: Rectangle = { x: side(position[0]), y: side(position[1]) };
  const rate = (SHARE_OF_LIMIT * 2) / lambdaMax;
  const { start, gradient } = proposeStart(surface, view, position, rate);
  const shorter = Math.min(view.x[1] - view.x[0], view.y[1] - view.y[0]);
  return {
    view,
    minima,
    start,
    rates: { gradient: short(gradient), distance: short(STEP * shorter) },
  };
}

const short = (value: number): number => Number(value.toPrecision(2)) + 0;

/** What a curve through data proposes whose best fit lies where nobody would look who knows the formula alone. */
import { dampedSearch } from './damped-search';
import { lowPlaces } from './low-places';
import { ManyPoints } from './many-points';
import { type FoundMinimum, newtonSearch } from './newton-search';
import type { DataSource } from './objective-source';
import { type Proposal, propose } from './proposal';
import { squaredOf } from './quadratic';
import { proposeStart } from './start-proposal';
import { thinned } from './thinned';
import type { Rectangle } from './work';

/** Parameters may be of any size, and one of another size than the other. */
const SIZES = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000] as const;
const LARGEST = 1000;
/** About 0 a lattice besides: waves have a minimum to every frequency, and sizes are too far apart for them. */
const LATTICE_SIDE = 20;
const LATTICE_HALF = 5;
/** From so many places of either the search begins. */
const BEGINNINGS = 12;
/** Rows that are looked at until it is near. */
const FEW_ROWS = 24;
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
  const found = deepest(source, surface);
  if (found) return around(surface, found, [found]);
  const squared = squaredOf(source);
  const near = squared.loss !== source.loss && deepest(squared, new ManyPoints(squared));
  return near ? around(surface, near, []) : propose(surface);
}

const signed = [...SIZES.map((size) => -size).reverse(), ...SIZES];
const lattice = Array.from(
  { length: LATTICE_SIDE },
  (_, index) => LATTICE_HALF * ((2 * (index + 0.5)) / LATTICE_SIDE - 1),
);

function deepest(source: DataSource, surface: ManyPoints): FoundMinimum | undefined {
  const few = new ManyPoints(thinned(source, FEW_ROWS));
  const beginnings = [signed, lattice].flatMap((ticks) => lowPlaces(few, ticks, BEGINNINGS));
  return newtonSearch(surface, dampedSearch(few, beginnings), LARGEST)[0];
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

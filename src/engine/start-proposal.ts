/** Where a descent on an unknown surface may begin: as far from the minimum as plain gradient descent can bear. */
import { distance } from './distance';
import type { ManyPoints } from './many-points';
import type { Rectangle } from './work';

type Place = readonly [number, number];

/** The farthest starts, as shares of the view's sides from the lower left; others where the loss is nowhere defined. */
const FARTHEST: readonly Place[] = [
  [0.1, 0.8],
  [0.9, 0.8],
  [0.9, 0.2],
  [0.1, 0.2],
];
/** Shares of the way from the minimum to it. */
const SHARES = [1, 0.85, 0.7, 0.55, 0.4] as const;
/** Looked at only where no rate helps. */
const NEAR_SHARES = [0.3, 0.2, 0.1, 0.05] as const;
/** Steps that are tried. */
const STEPS = 60;
/** A run that is farther away than so many sides of the view has been thrown out. */
const THROWN_OUT = 3;
/** Where no start can be borne, the rate is divided by this, at most so often. */
const LOWERED = 4;
const MOST_LOWERINGS = 8;

const DIGITS = 3;

export interface StartProposal {
  readonly start: Place;
  /** The rate, lowered where nothing else helped. */
  readonly gradient: number;
}

/**
 * @param minimum the deepest that is known; absent: the middle of the view stands for it
 * @param rate of plain gradient descent
 */
export function proposeStart(
  surface: ManyPoints,
  view: Rectangle,
  minimum: Place | undefined,
  rate: number,
): StartProposal {
  const [left, right] = view.x;
  const [bottom, top] = view.y;
  const goal = minimum ?? [(left + right) / 2, (bottom + top) / 2];
  const placeFrom =
    (corner: Place) =>
    (share: number): Place => {
      const far: Place = [left + corner[0] * (right - left), bottom + corner[1] * (top - bottom)];
      const along = (axis: 0 | 1) => goal[axis] + share * (far[axis] - goal[axis]);
      return [short(along(0)), short(along(1))];
    };
  const all = [...SHARES, ...NEAR_SHARES];
  const defined = FARTHEST.find((corner) => firstDefined(surface, all.map(placeFrom(corner))) >= 0);
  const placeAt = placeFrom(defined ?? [0.1, 0.8]);
  const places = SHARES.map(placeAt);
  let gradient = rate;
  for (let lowerings = 0; lowerings <= MOST_LOWERINGS; lowerings++) {
    const start = places[firstToStay(surface, view, places, gradient)];
    if (start !== undefined) return { start, gradient };
    gradient /= LOWERED;
  }
  const near = NEAR_SHARES.map(placeAt);
  const start =
    near[firstToStay(surface, view, near, rate)] ?? places[firstDefined(surface, places)];
  return { start: start ?? placeAt(1), gradient: rate };
}

/** The index of the first place from which a descent stays in reach and gets no higher; −1 where none does. */
function firstToStay(
  surface: ManyPoints,
  view: Rectangle,
  places: readonly Place[],
  rate: number,
): number {
  const x = Float64Array.from(places, ([first]) => first);
  const y = Float64Array.from(places, ([, second]) => second);
  const reach = THROWN_OUT * (view.x[1] - view.x[0]);
  const stays = places.map(() => true);
  const first = surface.slopes(x, y).f;
  const middle = [(view.x[0] + view.x[1]) / 2, (view.y[0] + view.y[1]) / 2] as const;
  for (let step = 0; step < STEPS; step++) {
    const { f, g0, g1 } = surface.slopes(x, y);
    for (let i = 0; i < places.length; i++) {
      x[i] = (x[i] ?? 0) - rate * (g0[i] ?? 0);
      y[i] = (y[i] ?? 0) - rate * (g1[i] ?? 0);
      const away = distance([x[i] ?? 0, y[i] ?? 0], middle);
      // Also false where one is not a number.
      stays[i] &&= away <= reach && Number.isFinite(f[i]);
    }
  }
  const last = surface.slopes(x, y).f;
  return stays.findIndex((stay, i) => stay && (last[i] ?? Number.NaN) <= (first[i] ?? Number.NaN));
}

/** The index of the first place where the loss is a number; −1 where it is nowhere. */
function firstDefined(surface: ManyPoints, places: readonly Place[]): number {
  const { f } = surface.slopes(
    Float64Array.from(places, ([x]) => x),
    Float64Array.from(places, ([, y]) => y),
  );
  return f.findIndex(Number.isFinite);
}

const short = (value: number): number => Number(value.toPrecision(DIGITS)) + 0;

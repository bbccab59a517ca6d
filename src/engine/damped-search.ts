/** Newton's method with damping, from many points at once: it only ever goes down, from wherever it begins. */
import type { Curvatures, ManyPoints } from './many-points';

export type Place = readonly [number, number];

/** Enough to come near; the last digits are another's. */
const STEPS = 20;
/** After so many steps those that lie highest are given up. */
const FIRST_STEPS = 8;
const MOST_LEFT = 10;
/** Added to the diagonal, as a share of itself. */
const FIRST_DAMPING = 0.01;
const LEAST_DAMPING = 1e-6;
const MOST_DAMPING = 1e8;
/** After a step down and after one that would have led up. */
const RELAXED = 0.1;
const TIGHTENED = 8;
/** A determinant below this share of the diagonal's product says nothing. */
const SINGULAR = 1e-12;
/** A step shorter than this, beside the distance from 0, is no step. */
const SETTLED = 1e-9;

interface Search {
  at: Place;
  loss: number;
  damping: number;
  gradient: Place;
  /** Across, mixed, up. */
  hessian: readonly [number, number, number];
  next: Place;
}

/**
 * Places near minima, the lowest first; a valley that falls for ever has one too.
 * @param starts at most MOST_POINTS
 */
export function dampedSearch(surface: ManyPoints, starts: readonly Place[]): readonly Place[] {
  const arrived: Search[] = [];
  let going = starts.map(begin);
  for (let step = 0; step < STEPS && going.length > 0; step++) {
    const x = Float64Array.from(going, ({ next }) => next[0]);
    const y = Float64Array.from(going, ({ next }) => next[1]);
    const curvatures = surface.curvatures(x, y);
    going.forEach((search, index) => {
      look(search, curvatures, index);
      search.next = stepFrom(search);
    });
    going = going.filter((search) => {
      if (!hasSettled(search)) return true;
      arrived.push(search);
      return false;
    });
    if (step === FIRST_STEPS) going = going.sort(byLoss).slice(0, MOST_LEFT);
  }
  return [...arrived, ...going]
    .filter(({ loss }) => Number.isFinite(loss))
    .sort(byLoss)
    .map(({ at }) => at);
}

const begin = (next: Place): Search => ({
  at: next,
  loss: Number.POSITIVE_INFINITY,
  damping: FIRST_DAMPING,
  gradient: [0, 0],
  hessian: [0, 0, 0],
  next,
});

/** Goes to the next place if that is lower. */
function look(search: Search, { f, g0, g1, h00, h01, h11 }: Curvatures, index: number): void {
  const number = (values: Float64Array): number => values[index] ?? Number.NaN;
  const loss = number(f);
  if (loss < search.loss) {
    search.at = search.next;
    search.loss = loss;
    search.gradient = [number(g0), number(g1)];
    search.hessian = [number(h00), number(h01), number(h11)];
    const relaxed = search.damping * RELAXED;
    search.damping = relaxed < LEAST_DAMPING ? 0 : relaxed;
  } else search.damping = Math.max(search.damping * TIGHTENED, LEAST_DAMPING * 1e3);
}

/** Damped as much as it takes for the step to lead down at first. */
function stepFrom(search: Search): Place {
  const { at, gradient, hessian } = search;
  const [across, mixed, up] = hessian;
  const scales = [Math.abs(across) || 1, Math.abs(up) || 1] as const;
  for (
    ;
    search.damping <= MOST_DAMPING;
    search.damping = Math.max(search.damping * 4, FIRST_DAMPING)
  ) {
    const a = across + search.damping * scales[0];
    const b = up + search.damping * scales[1];
    const determinant = a * b - mixed * mixed;
    if (a > 0 && determinant > SINGULAR * Math.abs(a * b))
      return [
        at[0] - (gradient[0] * b - gradient[1] * mixed) / determinant,
        at[1] - (gradient[1] * a - gradient[0] * mixed) / determinant,
      ];
    // Of what is not a number no damping makes one.
    if (Number.isNaN(determinant)) break;
  }
  return at;
}

function hasSettled({ at, next, loss }: Search): boolean {
  const away = Math.abs(next[0] - at[0]) + Math.abs(next[1] - at[1]);
  return !Number.isFinite(loss) || away <= SETTLED * (Math.abs(at[0]) + Math.abs(at[1]));
}

const byLoss = (a: Search, b: Search): number => a.loss - b.loss;

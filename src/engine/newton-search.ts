/** Newton's method from many points at once: the minima in which it settles, for surfaces of which none are known. */
import { distance, lengthOf } from './distance';
import type { ManyPoints } from './many-points';
import { eigenvaluesOf, solvePair } from './symmetric';

export interface FoundMinimum {
  readonly position: readonly [number, number];
  readonly loss: number;
  /** The largest eigenvalue of the Hessian there. */
  readonly lambdaMax: number;
}

type Place = readonly [number, number];

/** Newton doubles the digits once it is near; who is not near by then is on no good way. */
const STEPS = 30;
/** A step shorter than this, beside the distance from 0, has settled. */
const SETTLED = 1e-11;
/** Who is so many times as far away as the part searched is wide does not come back. */
const LOST = 1e3;
/** Where the ground curves less than this one way, as a share of the other, it is a rill without a lowest point. */
const LEVEL = 1e-9;
/** Minima nearer than this to each other, beside the size of the part searched, are one. */
const SAME_WITHIN = 1e-6;

/**
 * Minima with a positive definite Hessian, the deepest first.
 * @param starts at most MOST_POINTS
 * @param size of the part of the plane that is searched
 */
export function newtonSearch(
  surface: ManyPoints,
  starts: readonly Place[],
  size: number,
): readonly FoundMinimum[] {
  const found: FoundMinimum[] = [];
  let x = Float64Array.from(starts, ([first]) => first);
  let y = Float64Array.from(starts, ([, second]) => second);
  for (let step = 0; step < STEPS && x.length > 0; step++) {
    const { f, g0, g1, h00, h01, h11 } = surface.curvatures(x, y);
    let going = 0;
    for (let i = 0; i < x.length; i++) {
      const hessian = [at(h00, i), at(h01, i), at(h11, i)] as const;
      const [dx, dy] = solvePair(...hessian, at(g0, i), at(g1, i));
      const position: Place = [at(x, i) - dx, at(y, i) - dy];
      const away = lengthOf(position);
      if (lengthOf([dx, dy]) <= SETTLED * Math.max(1, away)) {
        const [low = Number.NaN, lambdaMax = Number.NaN] = eigenvaluesOf(hessian);
        const minimum = { position, loss: at(f, i), lambdaMax };
        if (low > LEVEL * lambdaMax && !isKnown(found, minimum, size)) found.push(minimum);
        // Also false where it is not a number.
      } else if (away <= LOST * size) {
        [x[going], y[going]] = position;
        going++;
      }
    }
    x = x.slice(0, going);
    y = y.slice(0, going);
  }
  return found.sort((a, b) => a.loss - b.loss);
}

const isKnown = (found: readonly FoundMinimum[], { position }: FoundMinimum, size: number) =>
  found.some((other) => distance(other.position, position) < SAME_WITHIN * size);

const at = (values: Float64Array, index: number): number => values[index] ?? Number.NaN;

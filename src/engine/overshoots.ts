/** The steps of a run that overshot: those that went too far along their own direction. */
import type { Trajectory } from './trajectory';

/** Shorter than this share of the home view's diagonal, a step is no overshoot that anybody could see. */
const SHORTEST = 1e-6;

/**
 * The steps, in ascending order, that overshot: at its end a step s from x to x₊ points uphill, ∇f(x₊)·s > 0, so a
 * shorter one in that direction would have ended lower; and it begins something, because the step before did not end
 * uphill or because this one turns back on it, s·s₋ < 0. A run that climbs on and on thus overshoots once, one that
 * zigzags across a ravine with every step. Steps shorter than 10⁻⁶ of the diagonal are not counted: what bounces at
 * the size of rounding is at rest. The gradient is that without noise and clipping.
 *
 * @param gradients at every position, an array per coordinate
 * @param diagonal of the problem's home view
 */
export function overshoots(
  { positions, length }: Trajectory,
  gradients: readonly Float64Array[],
  diagonal: number,
): readonly number[] {
  const shortest = SHORTEST * diagonal;
  const found: number[] = [];
  let endedUphill = false;
  for (let step = 1; step < length; step++) {
    let squared = 0;
    let rise = 0;
    let turn = 0;
    for (let c = 0; c < positions.length; c++) {
      const column = positions[c] as Float64Array;
      const moved = column[step] - column[step - 1];
      squared += moved * moved;
      rise += (gradients[c] as Float64Array)[step] * moved;
      if (step > 1) turn += moved * (column[step - 1] - column[step - 2]);
    }
    const endsUphill = rise > 0;
    if (endsUphill && (!endedUphill || turn < 0) && squared >= shortest * shortest)
      found.push(step);
    endedUphill = endsUphill;
  }
  return found;
}

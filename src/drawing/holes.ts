/** Where a surface has no value: samples that are not numbers, and poles, which samples only stand beside. */
import type { Field } from '../engine/field';

/** Beside a pole a sample is at least so many times as large as the next one further away … */
const RISE = 2;
/** … and the jump at least so many times as high as what leads up to it. */
const JUMP = 1.2;

export interface Holes {
  /** The losses of a field, NaN where there is no value. */
  readonly losses: Float64Array;
  readonly any: boolean;
}

/** Looked at once per field. */
const known = new WeakMap<Field, Holes>();

export function holesOf(field: Field): Holes {
  const before = known.get(field);
  if (before !== undefined) return before;
  const holes = findHoles(field);
  known.set(field, holes);
  return holes;
}

function findHoles({ loss, columns, rows }: Field): Holes {
  let losses = loss;
  const open = (sample: number): void => {
    if (losses === loss) losses = loss.slice();
    losses[sample] = Number.NaN;
  };
  let any = false;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      const value = loss[here] as number;
      const across = column > 0 && column < columns - 2;
      const down = row > 0 && row < rows - 2;
      // A change of sign is rare, and the only thing that costs more than a look.
      if (Number.isNaN(value)) any = true;
      else if (across && isSuspect(value, loss[here + 1] as number) && isPole(loss, here, 1))
        open(here);
      else if (
        down &&
        isSuspect(value, loss[here + columns] as number) &&
        isPole(loss, here, columns)
      )
        open(here);
    }
  return { losses, any: any || losses !== loss };
}

const isSuspect = (value: number, next: number): boolean =>
  value > 0 !== next > 0 || value === Number.POSITIVE_INFINITY;

/**
 * Whether the surface jumps from one sign to the other here, growing towards the jump from both sides; or is infinite
 * between two finite samples.
 */
function isPole(loss: Float64Array, here: number, step: number): boolean {
  const at = (offset: number): number => loss[here + offset * step] as number;
  const [before, value, next, after] = [at(-1), at(0), at(1), at(2)];
  if (Math.abs(value) === Number.POSITIVE_INFINITY)
    return Number.isFinite(before) && Number.isFinite(next);
  return (
    value * before > 0 &&
    next * after > 0 &&
    Math.abs(value) > RISE * Math.abs(before) &&
    Math.abs(next) > RISE * Math.abs(after) &&
    Math.abs(value - next) > JUMP * (Math.abs(value - before) + Math.abs(next - after))
  );
}

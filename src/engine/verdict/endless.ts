/** Whether a loss falls on and on, the way that a run went. */
import { distance } from '../distance';
import { type Goal, heightAt } from '../local-shape';

/** Diagonals from the start, in powers of ten. */
const FURTHEST = 6;
/** The first powers may still have hills in the way. */
const FIRST = 1;
/** What falls for ever loses with each power at least this share of what it lost with the one before: a logarithm does. */
const LASTING = 0.9;

/** From `start` through `end`, sampled up to a million diagonals away. */
export function fallsWithoutEnd(
  goal: Goal,
  start: readonly number[],
  end: readonly number[],
  diagonal: number,
): boolean {
  const length = distance(end, start);
  if (!(length > 0)) return false;
  const heightAfter = (power: number): number => {
    const far = (diagonal * 10 ** power) / length;
    return heightAt(
      goal,
      start.map((value, c) => value + far * (end[c] - value)),
    );
  };
  let before = Math.min(heightAt(goal, start), heightAfter(0));
  let height = heightAfter(FIRST);
  let lost = 0;
  for (let power = FIRST + 1; power <= FURTHEST; power++) {
    before = Math.min(before, height);
    const last = height;
    height = heightAfter(power);
    if (!(height < before && last - height >= LASTING * lost)) return false;
    lost = last - height;
  }
  return true;
}

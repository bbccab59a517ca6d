/** Where a search over a grid begins: places that are low beside others of the same size. */
import { type ManyPoints, MOST_POINTS } from './many-points';

type Place = readonly [number, number];

/**
 * The lowest of every row and every column of a square grid, the lowest of all first: for every value of one parameter
 * the best of the other, whatever their sizes.
 * @param ticks of both parameters
 * @param most of them
 */
export function lowPlaces(
  surface: ManyPoints,
  ticks: readonly number[],
  most: number,
): readonly Place[] {
  const side = ticks.length;
  const losses = lossesOn(surface, ticks);
  const low = new Set<number>();
  for (let line = 0; line < side; line++)
    for (const [first, stride] of [
      [line * side, 1],
      [line, side],
    ] as const) {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < side; i++) {
        const loss = losses[first + i * stride] as number;
        if (loss < least) [least, best] = [loss, first + i * stride];
      }
      if (best >= 0) low.add(best);
    }
  return [...low]
    .sort((a, b) => (losses[a] as number) - (losses[b] as number))
    .slice(0, most)
    .map((index) => [ticks[Math.floor(index / side)] as number, ticks[index % side] as number]);
}

function lossesOn(surface: ManyPoints, ticks: readonly number[]): Float64Array {
  const side = ticks.length;
  const losses = new Float64Array(side * side);
  for (let from = 0; from < losses.length; from += MOST_POINTS) {
    const count = Math.min(MOST_POINTS, losses.length - from);
    const x = new Float64Array(count);
    const y = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      x[i] = ticks[Math.floor((from + i) / side)] as number;
      y[i] = ticks[(from + i) % side] as number;
    }
    losses.set(surface.losses(x, y), from);
  }
  return losses;
}

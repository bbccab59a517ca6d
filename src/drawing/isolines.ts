/** Lines of equal height by marching squares: one sweep over the grid for all levels, then joined into polylines. */
import { type Isoline, IsolineJoiner } from './isoline';
import type { Samples } from './tint';

/**
 * All isolines at whole multiples of `spacing`, each once, in ascending order of level. They are closed unless they
 * end at the grid's border or next to a sample that is not finite.
 *
 * A crossing is known by its grid edge: 2 · sample for the edge to the east of a sample, 2 · sample + 1 for the one to
 * the south. Two neighbouring cells thus name the same crossing alike, and joining needs no comparing of coordinates.
 */
export function isolines(
  heights: Samples,
  columns: number,
  rows: number,
  spacing: number,
): readonly Isoline[] {
  const scaled = scaledBy(heights, spacing);
  const segments = byLevel(sweep(scaled, columns, rows));
  const joiner = new IsolineJoiner(scaled, columns);
  const lines: Isoline[] = [];
  for (let from = 0; from < segments.count; ) {
    const level = segments.levels[from] ?? 0;
    let to = from + 1;
    while (to < segments.count && segments.levels[to] === level) to++;
    joiner.join(segments.edges.subarray(2 * from, 2 * to), level, lines);
    from = to;
  }
  return lines;
}

function scaledBy(heights: Samples, spacing: number): Float64Array {
  if (spacing === 1 && heights instanceof Float64Array) return heights;
  const scaled = new Float64Array(heights.length);
  for (let i = 0; i < heights.length; i++) scaled[i] = (heights[i] ?? Number.NaN) / spacing;
  return scaled;
}

interface Segments {
  readonly count: number;
  readonly levels: Int32Array;
  /** The two edges that each segment joins. */
  readonly edges: Int32Array;
}

/** Corners at or above the level → which sides of the cell are joined; sides: north 0, east 1, south 2, west 3. */
const JOINED: readonly (readonly number[])[] = [
  [], // none
  [3, 0], // north-west
  [0, 1], // north-east
  [3, 1],
  [1, 2], // south-east
  [], // north-west and south-east: a saddle
  [0, 2],
  [3, 2],
  [2, 3], // south-west
  [2, 0],
  [], // north-east and south-west: a saddle
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
];
const SADDLE_APART: readonly (readonly number[])[] = [
  [3, 0, 1, 2],
  [0, 1, 2, 3],
];
const SADDLE_TOGETHER: readonly (readonly number[])[] = [
  [0, 1, 2, 3],
  [3, 0, 1, 2],
];

function sweep(scaled: Float64Array, columns: number, rows: number): Segments {
  // A height reaches a level, which is whole, just when its floor does.
  const floors = new Float64Array(scaled.length);
  for (let i = 0; i < scaled.length; i++) floors[i] = Math.floor(scaled[i] ?? Number.NaN);
  let levels = new Int32Array(4096);
  let edges = new Int32Array(8192);
  let count = 0;
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const sample = row * columns + column;
      const nw = floors[sample] ?? Number.NaN;
      const ne = floors[sample + 1] ?? Number.NaN;
      const sw = floors[sample + columns] ?? Number.NaN;
      const se = floors[sample + columns + 1] ?? Number.NaN;
      if (nw === ne && nw === sw && nw === se) continue;
      const low = Math.min(nw, ne, sw, se);
      const high = Math.max(nw, ne, sw, se);
      // Nothing can be interpolated towards infinity or from what is not a number.
      if (!(high - low < Number.POSITIVE_INFINITY)) continue;
      for (let level = low + 1; level <= high; level++) {
        const corners =
          (nw >= level ? 1 : 0) |
          (ne >= level ? 2 : 0) |
          (se >= level ? 4 : 0) |
          (sw >= level ? 8 : 0);
        const joined =
          corners === 5 || corners === 10
            ? saddle(corners, middle(scaled, sample, columns) >= level)
            : (JOINED[corners] ?? []);
        for (let i = 0; i < joined.length; i += 2) {
          if (count === levels.length) {
            levels = grown(levels);
            edges = grown(edges);
          }
          levels[count] = level;
          edges[2 * count] = edgeOf(sample, joined[i] ?? 0, columns);
          edges[2 * count + 1] = edgeOf(sample, joined[i + 1] ?? 0, columns);
          count++;
        }
      }
    }
  }
  return { count, levels, edges };
}

const saddle = (corners: number, together: boolean): readonly number[] =>
  (together ? SADDLE_TOGETHER : SADDLE_APART)[corners === 5 ? 0 : 1] ?? [];

function middle(scaled: Float64Array, sample: number, columns: number): number {
  const north = (scaled[sample] ?? 0) + (scaled[sample + 1] ?? 0);
  const south = (scaled[sample + columns] ?? 0) + (scaled[sample + columns + 1] ?? 0);
  return (north + south) / 4;
}

/** The grid edge at a side of the cell whose north-western corner is a sample. */
function edgeOf(sample: number, side: number, columns: number): number {
  if (side === 0) return 2 * sample;
  if (side === 1) return 2 * sample + 3;
  if (side === 2) return 2 * (sample + columns);
  return 2 * sample + 1;
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** The same segments in ascending order of level, by counting. */
function byLevel({ count, levels, edges }: Segments): Segments {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    low = Math.min(low, levels[i] ?? 0);
    high = Math.max(high, levels[i] ?? 0);
  }
  if (count === 0) return { count, levels, edges };
  const places = new Int32Array(high - low + 2);
  for (let i = 0; i < count; i++) {
    const next = (levels[i] ?? 0) - low + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let i = 1; i < places.length; i++) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
  const sorted = { count, levels: new Int32Array(count), edges: new Int32Array(2 * count) };
  for (let i = 0; i < count; i++) {
    const bucket = (levels[i] ?? 0) - low;
    const place = places[bucket] ?? 0;
    places[bucket] = place + 1;
    sorted.levels[place] = levels[i] ?? 0;
    sorted.edges[2 * place] = edges[2 * i] ?? 0;
    sorted.edges[2 * place + 1] = edges[2 * i + 1] ?? 0;
  }
  return sorted;
}

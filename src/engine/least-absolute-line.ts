/** The plane through data with the least sum of absolute deviations, in two parameters: exact, without derivatives. */

/** Deviations are |u·p + v·q − t|, row by row. */
export interface Deviations {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly t: Float64Array;
}

/** Lines through one row after another; some dozen are the rule. */
const MOST_TURNS = 1000;
/** Deviations that are smaller shares of the largest number are none. */
const ON_THE_LINE = 1e-12;

/**
 * The best of all (p, q), or one of those that are equally good. It leads through two rows: of all that lead through one,
 * the best is a weighted median away, and leads through another; so it goes on until no turn about a row on it helps.
 * Yields after every turn.
 */
export function* leastAbsolute(
  data: Deviations,
  start: readonly number[],
): Generator<void, readonly [number, number]> {
  const { u, v, t } = data;
  let { best, through } = shifted(data, [start[0] ?? 0, start[1] ?? 0]);
  yield;
  let least = sumOf(data, best);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    let improved = false;
    for (const pivot of through) {
      // Along (−v, u) the pivot's deviation stays what it is; first the line is moved onto it.
      const [du, dv] = [-v[pivot], u[pivot]];
      const size = du * du + dv * dv;
      if (size === 0) continue;
      const off = (t[pivot] - u[pivot] * best[0] - v[pivot] * best[1]) / size;
      const onto: readonly [number, number] = [best[0] + off * u[pivot], best[1] + off * v[pivot]];
      const other = medianTurn(data, onto, [du, dv]);
      yield;
      if (other === undefined) continue;
      const there = crossing(data, pivot, other) ?? onto;
      const sum = sumOf(data, there);
      if (!(sum < least - Number.EPSILON * Math.abs(sum))) continue;
      best = there;
      least = sum;
      improved = true;
      break;
    }
    if (!improved) return best;
    through = rowsOn(data, best);
  }
  return best;
}

/** The best of all lines that are parallel to one, with the rows on it; where all rows are alike it is the best at all. */
function shifted(
  data: Deviations,
  from: readonly [number, number],
): { readonly best: readonly [number, number]; readonly through: readonly number[] } {
  const { u, v, t } = data;
  const near = nearestTo(data, from);
  const row = medianTurn(data, from, [u[near], v[near]]);
  if (row === undefined) return { best: from, through: [near] };
  const way =
    (t[row] - u[row] * from[0] - v[row] * from[1]) / (u[row] * u[near] + v[row] * v[near]);
  const best: readonly [number, number] = [from[0] + way * u[near], from[1] + way * v[near]];
  return { best, through: [row, ...rowsOn(data, best)] };
}

/** Where the deviations of two rows vanish; undefined where they are parallel. */
function crossing(
  { u, v, t }: Deviations,
  a: number,
  b: number,
): readonly [number, number] | undefined {
  const determinant = u[a] * v[b] - u[b] * v[a];
  if (determinant === 0) return undefined;
  return [(t[a] * v[b] - t[b] * v[a]) / determinant, (u[a] * t[b] - u[b] * t[a]) / determinant];
}

/** The row through which the best of the points from + s·(du, dv) leads. */
function medianTurn(
  { u, v, t }: Deviations,
  from: readonly [number, number],
  [du, dv]: readonly [number, number],
): number | undefined {
  const turns: { readonly row: number; readonly at: number; readonly weight: number }[] = [];
  let all = 0;
  for (let row = 0; row < t.length; row++) {
    const along = u[row] * du + v[row] * dv;
    if (along === 0) continue;
    const at = (t[row] - u[row] * from[0] - v[row] * from[1]) / along;
    const weight = Math.abs(along);
    turns.push({ row, at, weight });
    all += weight;
  }
  turns.sort((a, b) => a.at - b.at);
  let sum = 0;
  for (const { row, weight } of turns) {
    sum += weight;
    if (sum >= all / 2) return row;
  }
  return undefined;
}

function sumOf({ u, v, t }: Deviations, [p, q]: readonly [number, number]): number {
  let sum = 0;
  for (let row = 0; row < t.length; row++) sum += Math.abs(u[row] * p + v[row] * q - t[row]);
  return sum;
}

function nearestTo({ u, v, t }: Deviations, [p, q]: readonly [number, number]): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < t.length; row++) {
    const off = Math.abs(u[row] * p + v[row] * q - t[row]);
    if (!(off < least) || (u[row] === 0 && v[row] === 0)) continue;
    nearest = row;
    least = off;
  }
  return nearest;
}

/** Of rows with the same deviation everywhere one is enough. */
function rowsOn({ u, v, t }: Deviations, [p, q]: readonly [number, number]): readonly number[] {
  const rows: number[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < t.length; row++) {
    const [a, b, c] = [u[row], v[row], t[row]];
    const scale = Math.abs(a * p) + Math.abs(b * q) + Math.abs(c);
    if (Math.abs(a * p + b * q - c) > ON_THE_LINE * scale) continue;
    const key = `${a} ${b} ${c}`;
    if (!seen.has(key)) rows.push(row);
    seen.add(key);
  }
  return rows;
}

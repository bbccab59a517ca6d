/** Symmetric matrices of a few rows: what they do to a vector, and which vector they would make a given one of. */

/** The upper triangle row by row: of two rows `h00, h01, h11`, of three `h00, h01, h02, h11, h12, h22`. */
export type Symmetric = readonly number[];

export interface Eigen {
  /** Ascending. */
  readonly values: readonly number[];
  /** Of length 1, in the same order. */
  readonly vectors: readonly (readonly number[])[];
}

/** Each halves the digits that are wrong; three rows need four or five. */
const MOST_SWEEPS = 16;

/** By Jacobi's rotations: made of + × ÷ √ alone, exact to rounding also where eigenvalues agree. */
export function eigenOf(matrix: Symmetric): Eigen {
  if (matrix.length === 3) return eigenOfPair(matrix as readonly [number, number, number]);
  const size = sizeOf(matrix);
  const a = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => entry(matrix, size, i, j)),
  );
  const v = a.map((_, i) => a.map((_, j) => Number(i === j)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) rotated = rotate(a, v, p, q) || rotated;
    if (!rotated) break;
  }
  const order = [...a.keys()].sort((i, j) => a[i][i] - a[j][j]);
  return { values: order.map((i) => a[i][i]), vectors: order.map((i) => v.map((row) => row[i])) };
}

/** The one rotation of two rows, written out: it is asked for at every point that is looked at. */
function eigenOfPair([a, off, d]: readonly [number, number, number]): Eigen {
  if (off === 0)
    return a <= d
      ? {
          values: [a, d],
          vectors: [
            [1, 0],
            [0, 1],
          ],
        }
      : {
          values: [d, a],
          vectors: [
            [0, 1],
            [1, 0],
          ],
        };
  const theta = (d - a) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  const [first, second] = [a - t * off, d + t * off];
  return first <= second
    ? {
        values: [first, second],
        vectors: [
          [cosine, -sine],
          [sine, cosine],
        ],
      }
    : {
        values: [second, first],
        vectors: [
          [sine, cosine],
          [cosine, -sine],
        ],
      };
}

/** Ascending. */
export const eigenvaluesOf = (matrix: Symmetric): readonly number[] => eigenOf(matrix).values;

/** The solution of a system in two unknowns; not finite where the matrix has no inverse. */
export function solvePair(
  h00: number,
  h01: number,
  h11: number,
  g0: number,
  g1: number,
): readonly [number, number] {
  const determinant = h00 * h11 - h01 * h01;
  return [(g0 * h11 - g1 * h01) / determinant, (g1 * h00 - g0 * h01) / determinant];
}

const sizeOf = (matrix: Symmetric): number =>
  Math.round((Math.sqrt(8 * matrix.length + 1) - 1) / 2);

function entry(matrix: Symmetric, size: number, i: number, j: number): number {
  const [row, column] = i < j ? [i, j] : [j, i];
  return matrix[row * size - (row * (row - 1)) / 2 + column - row];
}

/** Makes a pair of entries 0 by turning the plane of two axes; false where they were. */
function rotate(a: number[][], v: number[][], p: number, q: number): boolean {
  const off = a[p][q];
  if (!(Math.abs(off) > Number.EPSILON * Math.sqrt(Math.abs(a[p][p] * a[q][q])) && off !== 0))
    return false;
  const theta = (a[q][q] - a[p][p]) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  a[p][p] -= t * off;
  a[q][q] += t * off;
  a[p][q] = 0;
  a[q][p] = 0;
  const turn = (row: number[], other: number[], i: number, j: number) => {
    const [x, y] = [row[i], other[j]];
    row[i] = cosine * x - sine * y;
    other[j] = sine * x + cosine * y;
  };
  for (let k = 0; k < a.length; k++) {
    turn(v[k], v[k], p, q);
    if (k === p || k === q) continue;
    turn(a[k], a[k], p, q);
    a[p][k] = a[k][p];
    a[q][k] = a[k][q];
  }
  return true;
}

/** Small symmetric matrices: what a Hessian is asked for. */

export type Matrix = readonly (readonly number[])[];

/** The Hessian among the outputs of an objective, `h00`, `h01` …. */
export const hessianOf = (
  values: Readonly<Record<string, number>>,
  coordinates: number,
): readonly number[][] =>
  Array.from({ length: coordinates }, (_, row) =>
    Array.from(
      { length: coordinates },
      (_, column) => values[`h${Math.min(row, column)}${Math.max(row, column)}`] ?? Number.NaN,
    ),
  );

/** Expanded by the first row; exact for whole numbers, and 0 where two rows are equal. */
export function determinantOf(matrix: Matrix): number {
  const [first, ...rest] = matrix;
  if (first === undefined) return 1;
  if (first.length === 2)
    return (first[0] ?? 0) * (rest[0]?.[1] ?? 0) - (first[1] ?? 0) * (rest[0]?.[0] ?? 0);
  return first.reduce((sum, value, column) => {
    const minor = rest.map((row) => row.filter((_, other) => other !== column));
    return sum + (column % 2 === 0 ? value : -value) * determinantOf(minor);
  }, 0);
}

/** A surface sampled on a regular grid: what the map paints. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  /** The grid's corners are sample points: column 0 at x[0], column columns − 1 at x[1]; row 0 at y[1], the top. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Row by row from the top; NaN where undefined. In double precision: far zoomed in, heights differ by little. */
  readonly loss: Float64Array;
}

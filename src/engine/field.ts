/** Heights and slopes of a surface on a regular grid: what the map paints. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  /** The grid's corners are sample points: column 0 at x[0], column columns − 1 at x[1]; row 0 at y[1], the top. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Row by row from the top: loss, and its derivatives by x and y. NaN where undefined. */
  readonly loss: Float32Array;
  readonly slopeX: Float32Array;
  readonly slopeY: Float32Array;
}

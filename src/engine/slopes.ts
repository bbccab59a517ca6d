/** The gradient of a surface on a regular grid: what the arrows of the map show. */
import type { Executor } from '../language/program';
import { objectiveBench, objectiveOf } from './objective';
import { axesOf, columnsOnPlane } from './plane';
import type { SlopesWork } from './work';
import { lanesAtOnce } from './work-rows';

export interface Slopes {
  readonly columns: number;
  readonly rows: number;
  /** The view; samples stand at the middles of its columns × rows cells. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** ∂f/∂x and ∂f/∂y row by row from the top; NaN where undefined. */
  readonly alongX: Float64Array;
  readonly alongY: Float64Array;
}

/**
 * Yields after every block, so that a worker can look up between; returns the finished grid.
 * @throws FormulaError where the formula cannot be read
 */
export function* sampleSlopes(work: SlopesWork, executor: Executor): Generator<void, Slopes> {
  const { columns, rows, view } = work;
  const count = columns * rows;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = Math.floor(i / columns);
    x[i] = view.x[0] + ((view.x[1] - view.x[0]) * (i - row * columns + 0.5)) / columns;
    y[i] = view.y[1] + ((view.y[0] - view.y[1]) * (row + 0.5)) / rows;
  }
  const [alongX, alongY] = yield* slopesAt(work, x, y, executor);
  return { columns, rows, x: view.x, y: view.y, alongX, alongY };
}

/** Both components of the gradient along the plane, at points of it. */
export function* slopesAt(
  { source, plane }: Pick<SlopesWork, 'source' | 'plane'>,
  x: Float64Array,
  y: Float64Array,
  executor: Executor,
): Generator<void, readonly [Float64Array, Float64Array]> {
  const objective = objectiveOf(source, 'gradient');
  const machine = executor.machine(objective);
  const alongX = new Float64Array(x.length);
  const alongY = new Float64Array(x.length);
  const [across, upwards] = axesOf(plane);
  const lanes = lanesAtOnce(source);
  for (let from = 0; from < x.length; from += lanes) {
    const to = Math.min(x.length, from + lanes);
    const values = new Map(columnsOnPlane(plane, x.subarray(from, to), y.subarray(from, to)));
    const losses = new Float64Array(to - from);
    values.set('f', losses);
    values.set(`g${across}`, alongX.subarray(from, to));
    values.set(`g${upwards}`, alongY.subarray(from, to));
    machine.evaluate(objectiveBench(source, 'gradient', to - from, values));
    // The derivative's formula may have a value where the surface has none.
    losses.forEach((loss, i) => {
      if (!Number.isNaN(loss)) return;
      alongX[from + i] = Number.NaN;
      alongY[from + i] = Number.NaN;
    });
    yield;
  }
  return [alongX, alongY];
}

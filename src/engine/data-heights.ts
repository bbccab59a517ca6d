/** The loss over data on a regular grid, for as many rows as there are: few looks at many of them. */
import type { Executor } from '../language/program';
import { evaluateAt } from './evaluate-at';
import type { Field } from './field';
import { sampleField } from './heights';
import { hessianOf } from './matrix';
import { axesOf } from './plane';
import { isQuadratic } from './quadratic';
import type { FieldWork } from './work';
import { rowsOf } from './work-rows';

/** Samples times rows beyond which not every sample is looked at. */
const MOST_LOOKS = 2 ** 24;
/** Samples a side that are looked at in any case. */
const FEWEST = 9;

/**
 * A squared loss of a linear model is a paraboloid, which one look decides. Any other is, over more data than can be
 * looked at for every sample, looked at on a coarser grid, and between by cubics through four samples: such a loss is as
 * smooth as it has rows.
 */
export function* sampleDataField(work: FieldWork, executor: Executor): Generator<void, Field> {
  const { columns, rows, source } = work;
  if (columns * rows * rowsOf(source) <= MOST_LOOKS) return yield* sampleField(work, executor);
  if (isQuadratic(source)) return paraboloid(work);
  const share = Math.sqrt(MOST_LOOKS / rowsOf(source) / columns / rows);
  const side = (samples: number) =>
    Math.min(samples, Math.max(FEWEST, Math.floor(share * samples)));
  const coarse = yield* sampleField(
    { ...work, columns: side(columns), rows: side(rows) },
    executor,
  );
  return refined(coarse, columns, rows);
}

/** From the middle of the view. */
function paraboloid({ source, view, plane, columns, rows }: FieldWork): Field {
  const [across, upwards] = axesOf(plane);
  const middle = [...(plane?.at ?? [0, 0])];
  middle[across] = (view.x[0] + view.x[1]) / 2;
  middle[upwards] = (view.y[0] + view.y[1]) / 2;
  const values = evaluateAt(source, 'hessian', middle);
  const hessian = hessianOf(values, middle.length);
  const number = (name: string): number => values[name] ?? Number.NaN;
  const [f, p, q] = [number('f'), number(`g${across}`), number(`g${upwards}`)];
  const curvature = (i: number, j: number): number => hessian[i]?.[j] ?? Number.NaN;
  const [a, b, c] = [
    curvature(across, across),
    curvature(across, upwards),
    curvature(upwards, upwards),
  ];
  const loss = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const v = (view.y[1] - view.y[0]) * (0.5 - row / Math.max(1, rows - 1));
    for (let column = 0; column < columns; column++) {
      const u = (view.x[1] - view.x[0]) * (column / Math.max(1, columns - 1) - 0.5);
      loss[row * columns + column] = f + p * u + q * v + (a * u * u + c * v * v) / 2 + b * u * v;
    }
  }
  return { columns, rows, x: view.x, y: view.y, loss };
}

/** Catmull and Rom's cubics, along rows and then along columns; they repeat paraboloids exactly. */
function refined({ x, y, ...coarse }: Field, columns: number, rows: number): Field {
  const wide = new Float64Array(columns * coarse.rows);
  for (let row = 0; row < coarse.rows; row++)
    refineLine(
      coarse.loss.subarray(row * coarse.columns, (row + 1) * coarse.columns),
      wide.subarray(row * columns, (row + 1) * columns),
    );
  const loss = new Float64Array(columns * rows);
  const before = new Float64Array(coarse.rows);
  const after = new Float64Array(rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < coarse.rows; row++) before[row] = wide[row * columns + column];
    refineLine(before, after);
    for (let row = 0; row < rows; row++) loss[row * columns + column] = after[row];
  }
  return { columns, rows, x, y, loss };
}

function refineLine(known: Float64Array, into: Float64Array): void {
  const last = known.length - 1;
  // Beyond the ends the paraboloid through the three that are nearest goes on.
  const at = (index: number): number => {
    if (index < 0) return 3 * known[0] - 3 * known[1] + known[2];
    if (index > last) return 3 * known[last] - 3 * known[last - 1] + known[last - 2];
    return known[index];
  };
  for (let i = 0; i < into.length; i++) {
    const place = (i * last) / Math.max(1, into.length - 1);
    const index = Math.min(last - 1, Math.floor(place));
    const t = place - index;
    const [p, q, r, s] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    into[i] = q + (t / 2) * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * q - 3 * r + s - p)));
  }
}

/** Objectives over data: a full batch beside a loop written by hand, and mini-batches of few and of many rows. */

import { MiniBatches } from '../../src/engine/mini-batches';
import { dataObjective } from '../../src/language/data-objective';
import { chooseExecutor } from '../../src/language/executors';
import { parseFormula } from '../../src/language/formula';
import { Graph } from '../../src/language/graph-builder';
import { lower } from '../../src/language/lower';
import type { Batches, Program, Rows } from '../../src/language/program';
import type { Contest, Entrant } from './contest';

const ROWS = 10_000;
const STEPS = 20;
const BATCH = 64;
const BATCHED_STEPS = 1000;
const RATE = 1e-3;

const objective = lower(
  dataObjective(
    {
      model: parseFormula('w * x + b', ['w', 'b'], ['x']),
      loss: parseFormula('(prediction - y)^2', ['prediction', 'y']),
      parameters: ['w', 'b'],
      features: ['x'],
      penalized: [],
    },
    'gradient',
  ),
);

/** Points along a line, scattered by a recurrence: what they are does not matter, that they differ does. */
function pointsAlongALine(count: number): Float64Array {
  const values = new Float64Array(2 * count);
  for (let i = 0, state = 1; i < count; i++) {
    state = (state * 16807) % 2147483647;
    const x = (2 * i) / count - 1;
    values[2 * i] = x;
    values[2 * i + 1] = 1.5 * x - 0.5 + state / 2147483647;
  }
  return values;
}

function descentStep(): Program {
  const graph = new Graph();
  const moved = (c: number) =>
    graph.subtract(
      graph.input(`x${c}`),
      graph.multiply(graph.constant(RATE), graph.input(`g${c}`)),
    );
  return lower({
    graph,
    inputs: ['x0', 'g0', 'x1', 'g1'].map((name) => ({ name, level: 'lane' })),
    outputs: [0, 1].map((c) => ({ name: `x${c}`, node: moved(c) })),
  });
}

/** Descent from (0, 0), by our kernels. @param rowsOf gives the rows of each run */
function kernel(name: string, rowsOf: () => Rows, steps: number, operations: number): Entrant {
  const machine = chooseExecutor().machine(objective, descentStep());
  const names = ['x0', 'x1', 'f', 'g0', 'g1'];
  const values = new Map(names.map((each) => [each, new Float64Array(1)]));
  const stream = new Float64Array(0);
  return {
    name,
    operations,
    run() {
      for (const array of values.values()) array.fill(0);
      const rows = rowsOf();
      machine.iterate({ bench: { lanes: 1, values, rows }, steps, every: 0, stream, record: [] });
    },
  };
}

/** The same as somebody would write it by hand, over a column of x and one of y. */
function byHand(rows: Float64Array): Entrant {
  const x = rows.filter((_, i) => i % 2 === 0);
  const y = rows.filter((_, i) => i % 2 === 1);
  return {
    name: 'a loop over typed arrays',
    operations: STEPS * ROWS,
    run() {
      let [w, b, loss] = [0, 0, 0];
      for (let step = 0; step < STEPS; step++) {
        let [sum, sumW, sumB] = [0, 0, 0];
        for (let i = 0; i < ROWS; i++) {
          const xi = x[i] as number;
          const residual = w * xi + b - (y[i] as number);
          sum += residual * residual;
          sumW += 2 * residual * xi;
          sumB += 2 * residual;
        }
        loss = sum / ROWS;
        w -= (RATE * sumW) / ROWS;
        b -= (RATE * sumB) / ROWS;
      }
      if (!Number.isFinite(loss)) throw new Error('The loop diverged.');
    },
  };
}

/** Batches of rows far from each other, as shuffled data have them. */
function scattered(rows: number): Batches {
  const order = Uint32Array.from(
    { length: BATCH * BATCHED_STEPS },
    (_, i) => (i * 7919 + 13) % rows,
  );
  const ends = Uint32Array.from({ length: BATCHED_STEPS }, (_, k) => BATCH * (k + 1));
  return { order, ends };
}

export function contests(): Contest[] {
  const all = pointsAlongALine(ROWS);
  const batched = (count: number, rowsOf: () => Rows): Entrant =>
    kernel(`batches of ${BATCH} from ${count} rows`, rowsOf, BATCHED_STEPS, BATCHED_STEPS);
  const known = (count: number): Entrant => {
    const rows = { values: pointsAlongALine(count), batches: scattered(count) };
    return batched(count, () => rows);
  };
  const drawn = (count: number): Entrant => {
    const values = pointsAlongALine(count);
    const draw = new MiniBatches(count, BATCH, 1);
    return batched(count, () => ({ values, batches: draw.next(BATCHED_STEPS) }));
  };
  const few = known(1000);
  const fewDrawn = drawn(1000);
  return [
    {
      name: 'A full batch of 10,000 rows',
      operation: 'row',
      subject: kernel('webassembly, one start', () => ({ values: all }), STEPS, STEPS * ROWS),
      rivals: [byHand(all)],
      goals: [{ kind: 'faster', than: 'a loop over typed arrays', factor: 1 }],
    },
    {
      name: 'A step costs its batch, not its data',
      operation: 'step',
      subject: known(100_000),
      rivals: [few],
      goals: [{ kind: 'faster', than: few.name, factor: 0.9 }],
    },
    {
      name: 'And so does a step with the drawing of its batch, by the first of the runs that share it',
      operation: 'step',
      subject: drawn(100_000),
      rivals: [fewDrawn],
      goals: [{ kind: 'faster', than: fewDrawn.name, factor: 0.8 }],
    },
  ];
}

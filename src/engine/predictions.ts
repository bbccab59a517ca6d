/** What a model predicts for every row of its data. */
import { blockExecutor } from '../language/block';
import { buildFormula, parseFormula } from '../language/formula';
import { Graph } from '../language/graph-builder';
import { lower } from '../language/lower';
import { BLOCK, type Machine } from '../language/program';
import type { DataSource } from './objective-source';
import { Recent } from './recent';

const machines = new Recent<Machine>(16);

/** Runs the model at as many lanes as there are rows. */
function machineFor({ model, parameters, features }: DataSource): Machine {
  return machines.get(JSON.stringify([model, parameters, features]), () => {
    const graph = new Graph();
    const formula = parseFormula(model, [...parameters, ...features]);
    const node = buildFormula(graph, formula, (name) => graph.input(name));
    const program = lower({
      graph,
      inputs: [
        ...parameters.map((name) => ({ name, level: 'constant' as const })),
        ...features.map((name) => ({ name, level: 'lane' as const })),
      ],
      outputs: [{ name: PREDICTION, node }],
    });
    return blockExecutor.machine(program);
  });
}

/** No name of a formula. */
const PREDICTION = '#prediction';

/**
 * A number per row; of a classifier, the logit.
 * @param position a number per parameter
 * @throws FormulaError where the model cannot be read
 */
export function predictionsAt(source: DataSource, position: readonly number[]): Float64Array {
  const { parameters, features, table } = source;
  const { columns, count, values } = table;
  const machine = machineFor(source);
  const predictions = new Float64Array(count);
  const fixed = parameters.map(
    (name, c) => [name, Float64Array.of(position[c] ?? Number.NaN)] as const,
  );
  for (let from = 0; from < count; from += BLOCK) {
    const lanes = Math.min(BLOCK, count - from);
    const column = (index: number) => columnOf(values, columns, index, from, lanes);
    machine.evaluate({
      lanes,
      values: new Map([
        ...fixed,
        ...features.map((name, index) => [name, column(index)] as const),
        [PREDICTION, predictions.subarray(from, from + lanes)],
      ]),
    });
  }
  return predictions;
}

/** The column of what is to be predicted. */
export function targetsOf({ table: { columns, count, values } }: DataSource): Float64Array {
  return columnOf(values, columns, columns - 1, 0, count);
}

/** Of a table by rows: one column, from a row on. Written out, as a hundred thousand calls are felt under a hand. */
function columnOf(
  values: Float64Array,
  columns: number,
  column: number,
  from: number,
  count: number,
): Float64Array {
  const numbers = new Float64Array(count);
  let at = from * columns + column;
  for (let row = 0; row < count; row++, at += columns) numbers[row] = values[at] as number;
  return numbers;
}

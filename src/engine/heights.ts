/** A surface sampled on a regular grid: the loss at every sample, block by block. */
import type { Executor, Machine } from '../language/program';
import type { Field } from './field';
import { objectiveBench, objectiveOf } from './objective';
import { columnsOnPlane } from './plane';
import type { FieldWork } from './work';
import { lanesAtOnce } from './work-rows';

/**
 * Yields after every row, so that a worker can look up between; returns the finished field.
 * @throws FormulaError where the objective cannot be read
 */
export function* sampleField(work: FieldWork, executor: Executor): Generator<void, Field> {
  const { columns, rows, view } = work;
  const machine = executor.machine(objectiveOf(work.source, 'value'));
  const field: Field = {
    columns,
    rows,
    x: view.x,
    y: view.y,
    loss: new Float64Array(columns * rows),
  };
  const block = new Block(work, machine);
  const { lanes } = block;
  for (let row = 0; row < rows; row++) {
    const y = view.y[1] + ((view.y[0] - view.y[1]) * row) / Math.max(1, rows - 1);
    for (let from = 0; from < columns; from += lanes) {
      const count = Math.min(lanes, columns - from);
      for (let i = 0; i < count; i++)
        block.x[i] = view.x[0] + ((view.x[1] - view.x[0]) * (from + i)) / Math.max(1, columns - 1);
      block.y.fill(y);
      block.evaluate();
      field.loss.set(block.loss.subarray(0, count), row * columns + from);
    }
    yield;
  }
  return field;
}

/** Some points of the plane and what the objective says of them. */
class Block {
  readonly lanes: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly loss: Float64Array;
  readonly #machine: Machine;
  readonly #bench;

  constructor({ source, plane, columns }: FieldWork, machine: Machine) {
    this.lanes = Math.min(columns, lanesAtOnce(source));
    this.x = new Float64Array(this.lanes);
    this.y = new Float64Array(this.lanes);
    this.loss = new Float64Array(this.lanes);
    this.#machine = machine;
    const columnsHere = columnsOnPlane(plane, this.x, this.y);
    this.#bench = objectiveBench(source, 'value', this.lanes, [...columnsHere, ['f', this.loss]]);
  }

  evaluate(): void {
    this.#machine.evaluate(this.#bench);
  }
}

/** A surface sampled on a regular grid: the loss at every sample, block by block. */
import { BLOCK, type Executor, type Machine } from '../language/program';
import type { Field } from './field';
import { objectiveBench, objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';
import type { FieldWork } from './work';

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
  const block = new Block(work.source, machine);
  for (let row = 0; row < rows; row++) {
    const y = view.y[1] + ((view.y[0] - view.y[1]) * row) / Math.max(1, rows - 1);
    for (let from = 0; from < columns; from += BLOCK) {
      const count = Math.min(BLOCK, columns - from);
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

/** BLOCK points of the plane and what the objective says of them. */
class Block {
  readonly x = new Float64Array(BLOCK);
  readonly y = new Float64Array(BLOCK);
  readonly loss = new Float64Array(BLOCK);
  readonly #machine: Machine;
  readonly #bench;

  constructor(source: ObjectiveSource, machine: Machine) {
    this.#machine = machine;
    this.#bench = objectiveBench(source, 'value', BLOCK, [
      ['x0', this.x],
      ['x1', this.y],
      ['f', this.loss],
    ]);
  }

  evaluate(): void {
    this.#machine.evaluate(this.#bench);
  }
}

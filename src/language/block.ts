/** The block interpreter: each operation for a whole block of lanes, in plain TypeScript. */
import type { Interpreter } from './adding';
import { type Column, type Kernel, kernelOf, spread } from './block-kernels';
import type { NodeId } from './graph';
import { interpretedMachine } from './interpreted-machine';
import { type Levels, levelsOf } from './levels';
import { operandsOf } from './operands';
import { BLOCK, type Executor, type Level, type Program } from './program';
import type { Wiring } from './wiring';

export const blockExecutor: Executor = {
  name: 'block',
  machine: (objective, step, recorded) =>
    interpretedMachine(interpretBlocks, objective, step, recorded),
};

interface Instruction {
  readonly kernel: Kernel;
  readonly out: Column;
  readonly a: Column;
  readonly b: Column;
  readonly c: Column;
}

interface Plan {
  readonly instructions: Readonly<Record<Level, readonly Instruction[]>>;
  readonly bench: readonly (readonly [name: string, column: Column])[];
  readonly stream: readonly Column[];
  readonly results: readonly { readonly name: string; readonly column: Column }[];
}

const ONE_NUMBER = 0;
const ALL_LANES = -1;

function interpretBlocks(program: Program, wiring: Wiring): Interpreter {
  const plan = planOf(program);
  const { constant, step, lane } = plan.instructions;
  let lanes = 0;
  let writes: Instruction[] = [];
  return {
    bind(arrays, count) {
      lanes = count;
      for (const [name, column] of plan.bench) column.values = arrays.get(name) as Float64Array;
      writes = plan.results.map(({ name, column }) => {
        const mask = wiring.uniform.has(name) ? ONE_NUMBER : ALL_LANES;
        const out = { values: arrays.get(name) as Float64Array, mask };
        return { kernel: spread, out, a: column, b: column, c: column };
      });
      execute(constant, lanes);
    },
    run(stream, row) {
      plan.stream.forEach((column, index) => {
        column.values[0] = stream[row + index];
      });
      execute(step, lanes);
      execute(lane, lanes);
      execute(writes, lanes);
    },
  };
}

function execute(instructions: readonly Instruction[], lanes: number): void {
  for (const { kernel, out, a, b, c } of instructions)
    kernel(out.values, a, b, c, out.mask === ONE_NUMBER ? 1 : lanes);
}

function planOf(program: Program): Plan {
  const { graph, outputs } = program;
  const levels = levelsOf(program);
  const blocks = new Blocks(lastUses(program, levels));
  const columns = new Map<NodeId, Column>();
  const column = (id: NodeId): Column => columns.get(id) as Column;
  const bench: [string, Column][] = [];
  const streamed = new Map(
    program.inputs.filter((input) => input.stream).map((input) => [input.name, oneNumber(0)]),
  );
  const instructions: Record<Level, Instruction[]> = { constant: [], step: [], lane: [] };

  for (const id of levels.order) {
    const node = graph.node(id);
    const level = levels.of[id];
    if (node.kind === 'constant') {
      columns.set(id, oneNumber(node.value));
    } else if (node.kind === 'input') {
      const place = streamed.get(node.name) ?? inputColumn(level);
      if (!streamed.has(node.name)) bench.push([node.name, place]);
      columns.set(id, place);
    } else {
      const operands = operandsOf(node);
      for (const operand of operands) blocks.release(operand, id);
      const out = level === 'lane' ? blocks.take(id) : oneNumber(0);
      columns.set(id, out);
      const [a, b = a, c = a] = operands.map(column);
      instructions[level].push({ kernel: kernelOf(node), out, a, b, c });
    }
  }
  const results = outputs.map(({ name, node }) => {
    if (graph.node(node).kind !== 'input') return { name, column: column(node) };
    // Another output may overwrite this input before it is read.
    const level = levels.of[node] === 'lane' ? 'lane' : 'step';
    const copy = level === 'lane' ? blocks.take(node) : oneNumber(0);
    const source = column(node);
    instructions[level].push({ kernel: spread, out: copy, a: source, b: source, c: source });
    return { name, column: copy };
  });
  return { instructions, bench, stream: [...streamed.values()], results };
}

function inputColumn(level: Level): Column {
  return { values: new Float64Array(0), mask: level === 'lane' ? ALL_LANES : ONE_NUMBER };
}

function oneNumber(value: number): Column {
  return { values: new Float64Array([value]), mask: ONE_NUMBER };
}

/** The node that reads each node last; results are read by nobody and stay. */
function lastUses({ graph, outputs }: Program, { order }: Levels): Map<NodeId, NodeId> {
  const last = new Map<NodeId, NodeId>();
  for (const id of order) for (const operand of operandsOf(graph.node(id))) last.set(operand, id);
  for (const { node } of outputs) last.delete(node);
  return last;
}

/** Blocks of numbers for lane values, handed on once their last reader has come. */
class Blocks {
  readonly #lastUses: ReadonlyMap<NodeId, NodeId>;
  readonly #taken = new Map<NodeId, Float64Array>();
  readonly #free: Float64Array[] = [];

  constructor(lastUses: ReadonlyMap<NodeId, NodeId>) {
    this.#lastUses = lastUses;
  }

  take(id: NodeId): Column {
    const values = this.#free.pop() ?? new Float64Array(BLOCK);
    this.#taken.set(id, values);
    return { values, mask: ALL_LANES };
  }

  /** Before `reader` takes its own: writing over an operand is safe, lane by lane. */
  release(id: NodeId, reader: NodeId): void {
    const values = this.#taken.get(id);
    if (values === undefined || this.#lastUses.get(id) !== reader) return;
    this.#taken.delete(id);
    this.#free.push(values);
  }
}

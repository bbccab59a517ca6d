/** Evaluates an objective over data at one point by interpreting many rows at a time: for the page's own thread. */
import { blockExecutor } from './block';
import type { NodeId } from './graph';
import type { Graph } from './graph-builder';
import { lower } from './lower';
import {
  type Bench,
  BLOCK,
  type Machine,
  type Objective,
  type Program,
  ROW_COUNT,
} from './program';
import { scalarExecutor } from './scalar';
import { streamOf } from './wiring';

/** Some rows by column, with room for what each contributes to the sums. */
interface Rows {
  readonly lanes: number;
  readonly values: Map<string, Float64Array>;
}

/**
 * For benches of one lane; the same bits as any executor gives, since what the rows contribute is added in their order.
 * @param objective lowered, with a sum whose outputs add something to the inputs of their names
 */
export function pointMachine(objective: Objective): Machine {
  const { sum } = objective;
  if (sum === undefined) throw new Error('This objective is not over data.');
  const columns = streamOf(sum);
  const names = sum.outputs.map(({ name }) => name);
  const contributions = contributionsOf(sum);
  const perRow = blockExecutor.machine(contributions);
  const total = scalarExecutor.machine({
    graph: objective.graph,
    inputs: objective.inputs,
    outputs: objective.outputs,
  });
  const blocks = new WeakMap<Float64Array, readonly Rows[]>();

  function blocksOf(values: Float64Array): readonly Rows[] {
    const known = blocks.get(values);
    if (known !== undefined) return known;
    const count = values.length / columns.length;
    const made: Rows[] = [];
    for (let from = 0; from < count; from += BLOCK) {
      const lanes = Math.min(BLOCK, count - from);
      const column = (index: number) =>
        Float64Array.from({ length: lanes }, (_, row) => {
          return values[(from + row) * columns.length + index] as number;
        });
      const entries = columns.map((name, index) => [name, column(index)] as const);
      const room = contributions.outputs.map(
        ({ name }) => [name, new Float64Array(lanes)] as const,
      );
      made.push({ lanes, values: new Map([...entries, ...room]) });
    }
    blocks.set(values, made);
    return made;
  }

  return {
    evaluate({ lanes, values, rows }: Bench) {
      if (lanes !== 1 || rows === undefined) throw new Error('There is one point, and data.');
      // Over the rows at even places, and over those at odd ones; a block holds as many of either.
      const parts = new Map(names.map((name) => [name, new Float64Array(2)]));
      for (const block of blocksOf(rows.values)) {
        for (const { name, level } of contributions.inputs)
          if (level === 'constant') block.values.set(name, values.get(name) as Float64Array);
        perRow.evaluate(block);
        for (const { name } of contributions.outputs)
          addUp(parts.get(name), block.values.get(name));
      }
      const sums = [...parts].map(
        ([name, [even = 0, odd = 0]]) => [name, Float64Array.of(even + odd)] as const,
      );
      const count = Float64Array.of(rows.values.length / columns.length);
      total.evaluate({ lanes, values: new Map([...values, ...sums, [ROW_COUNT, count]]) });
    },
    iterate() {
      throw new Error('At a point nothing is iterated.');
    },
  };
}

function addUp(sum: Float64Array | undefined, values: Float64Array | undefined): void {
  if (sum === undefined || values === undefined) return;
  let [even, odd] = sum as unknown as readonly [number, number];
  const { length } = values;
  for (let row = 0; row < length; row += 2) even += values[row] as number;
  for (let row = 1; row < length; row += 2) odd += values[row] as number;
  sum[0] = even;
  sum[1] = odd;
}

/** What a row adds to each sum: rows become lanes, and what was told lanes apart is the same for all of them. */
function contributionsOf({ graph, inputs, outputs }: Program): Program {
  const added = outputs.flatMap(({ name, node }) => {
    const value = addendOf(graph, name, node);
    return value === undefined ? [] : [{ name, node: value }];
  });
  const sums = new Set(outputs.map(({ name }) => name));
  return lower({
    graph,
    inputs: inputs.flatMap(({ name, stream }) =>
      sums.has(name) ? [] : [{ name, level: stream ? 'lane' : 'constant' }],
    ),
    outputs: added,
  });
}

/** What an output adds to the input of its own name; undefined where that is nothing. */
function addendOf(graph: Graph, name: string, node: NodeId): NodeId | undefined {
  const isSum = (id: NodeId) => {
    const read = graph.node(id);
    return read.kind === 'input' && read.name === name;
  };
  if (isSum(node)) return undefined;
  const total = graph.node(node);
  if (total.kind === 'binary' && total.operation === 'add') {
    if (isSum(total.a)) return total.b;
    if (isSum(total.b)) return total.a;
  }
  throw new Error(`"${name}" is no sum.`);
}

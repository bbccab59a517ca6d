/** How often each node of a program changes: the highest level among what it reads. */
import type { NodeId } from './graph';
import { liveNodes, operandsOf } from './operands';
import type { Level, Program } from './program';

export interface Levels {
  /** The nodes that the outputs need, in order of evaluation. */
  readonly order: readonly NodeId[];
  /** Of every live node, by its id. */
  readonly of: readonly Level[];
}

const heights: Readonly<Record<Level, number>> = { constant: 0, step: 1, lane: 2 };

/** @throws where a node reads an input that the program does not declare */
export function levelsOf(program: Program): Levels {
  const { graph, inputs, outputs } = program;
  const declared = new Map(inputs.map((input) => [input.name, input.level]));
  const order = liveNodes(
    graph,
    outputs.map((output) => output.node),
  );
  const of: Level[] = new Array(graph.nodes.length).fill('constant');
  for (const id of order) {
    const node = graph.node(id);
    if (node.kind === 'input') {
      const level = declared.get(node.name);
      if (level === undefined) throw new Error(`The program reads "${node.name}" undeclared.`);
      of[id] = level;
    }
    for (const operand of operandsOf(node)) of[id] = higher(of[id], of[operand]);
  }
  return { order, of };
}

function higher(a: Level, b: Level): Level {
  return heights[a] < heights[b] ? b : a;
}

/** Replaces elementary functions and powers by primitive operations, so that every executor computes the same bits. */
import { computeElementary, computePower } from './elementary/compute';
import { elementaryMacro } from './elementary/macros';
import { power } from './elementary/power';
import type { ElementaryFunction, Node, NodeId } from './graph';
import type { Graph } from './graph-builder';
import { liveNodes } from './operands';
import type { Objective, Program } from './program';
import { copyNode, rebuild } from './rebuild';

/**
 * The live part of a program, and of the sums that it may read, over primitive operations alone; every output is a
 * number. A program that is so already is returned itself.
 */
export function lower(program: Objective): Objective {
  const { sum } = program;
  const total = lowerProgram(program);
  const rows = sum && lowerProgram(sum);
  if (total === program && rows === sum) return program;
  return rows === undefined ? total : { ...total, sum: rows };
}

function lowerProgram(program: Program): Program {
  if (isLowered(program)) return program;
  const expanded = rebuild(program, (node, into, renamed) => {
    if (node.kind === 'elementary') return lowerElementary(into, node.operation, renamed(node.a));
    if (node.kind === 'power') return lowerPower(into, renamed(node.a), renamed(node.b));
    return copyNode(node, into, renamed);
  });
  const { graph } = expanded;
  const outputs = expanded.outputs.map(({ name, node }) => ({ name, node: graph.number(node) }));
  // What constants made superfluous inside the macros is left behind here.
  return rebuild({ ...expanded, outputs }, copyNode);
}

/** A constant is computed as at run time: simplifying the macro could turn a −0 into 0. */
function lowerElementary(graph: Graph, operation: ElementaryFunction, a: NodeId): NodeId {
  const u = graph.constantValue(a);
  return u === undefined
    ? elementaryMacro(operation)(graph, a)
    : graph.constant(computeElementary(operation, u));
}

function lowerPower(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const u = graph.constantValue(a);
  const v = graph.constantValue(b);
  return u === undefined || v === undefined
    ? power(graph, a, b)
    : graph.constant(computePower(u, v));
}

/** True where executors can take the program as it is. */
export function isLowered({ graph, outputs }: Program): boolean {
  const live = liveNodes(
    graph,
    outputs.map((output) => output.node),
  );
  return live.length === graph.nodes.length && graph.nodes.every(isPrimitive);
}

export function isPrimitive(node: Node): boolean {
  return node.kind !== 'elementary' && node.kind !== 'power';
}

/** Replaces elementary functions and powers by primitive operations, so that every executor computes the same bits. */
import { elementaryMacro } from './elementary/macros';
import { power } from './elementary/power';
import type { Node } from './graph';
import { liveNodes } from './operands';
import type { Program } from './program';
import { copyNode, rebuild } from './rebuild';

/**
 * The live part of a program over primitive operations alone; every output is a number. A program that is so already
 * is returned itself.
 */
export function lower(program: Program): Program {
  if (isLowered(program)) return program;
  const expanded = rebuild(program, (node, into, renamed) => {
    if (node.kind === 'elementary') return elementaryMacro(node.operation)(into, renamed(node.a));
    if (node.kind === 'power') return power(into, renamed(node.a), renamed(node.b));
    return copyNode(node, into, renamed);
  });
  const { graph } = expanded;
  const outputs = expanded.outputs.map(({ name, node }) => ({ name, node: graph.number(node) }));
  // Constants met inside the macros; what they made superfluous is left behind here.
  return rebuild({ ...expanded, outputs }, copyNode);
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

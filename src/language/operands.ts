/** What a node reads, and which nodes a set of results needs. */
import type { Node, NodeId } from './graph';
import type { Graph } from './graph-builder';

export function operandsOf(node: Node): readonly NodeId[] {
  switch (node.kind) {
    case 'constant':
    case 'input':
      return [];
    case 'unary':
    case 'not':
    case 'elementary':
      return [node.a];
    case 'binary':
    case 'comparison':
    case 'connective':
    case 'power':
      return [node.a, node.b];
    case 'select':
      return [node.test, node.a, node.b];
  }
}

/** The nodes that `results` depend on, themselves included, in order of evaluation. */
export function liveNodes(graph: Graph, results: Iterable<NodeId>): NodeId[] {
  const live = new Uint8Array(graph.nodes.length);
  for (const id of results) live[id] = 1;
  const order: NodeId[] = [];
  for (let id = live.length - 1; id >= 0; id--) {
    if (live[id] === 0) continue;
    order.push(id);
    for (const operand of operandsOf(graph.node(id))) live[operand] = 1;
  }
  return order.reverse();
}

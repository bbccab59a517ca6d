/** Rebuilds a program in a fresh graph, node by node, so that some nodes can be replaced on the way. */
import type { Node, NodeId } from './graph';
import { Graph } from './graph-builder';
import { liveNodes } from './operands';
import type { Program } from './program';

/** Gives the node of `into` that stands for `node`; `renamed` tells where the operands went. */
export type Replacement = (
  node: Node,
  into: Graph,
  renamed: (id: NodeId) => NodeId,
  id: NodeId,
) => NodeId;

/** Only what the outputs need is rebuilt. */
export function rebuild(program: Program, replacement: Replacement): Program {
  const { graph } = program;
  const into = new Graph();
  const places = new Int32Array(graph.nodes.length);
  const renamed = (id: NodeId): NodeId => places[id];
  const results = program.outputs.map((output) => output.node);
  for (const id of liveNodes(graph, results))
    places[id] = replacement(graph.node(id), into, renamed, id);
  const outputs = program.outputs.map(({ name, node }) => ({ name, node: places[node] }));
  return { graph: into, inputs: program.inputs, outputs };
}

/** The same node in another graph, as written but for constants that now meet. */
export function copyNode(node: Node, into: Graph, renamed: (id: NodeId) => NodeId): NodeId {
  switch (node.kind) {
    case 'constant':
      return into.constant(node.value);
    case 'input':
      return into.input(node.name);
    case 'unary':
      return into.unary(node.operation, renamed(node.a));
    case 'binary':
      return into.binary(node.operation, renamed(node.a), renamed(node.b));
    case 'comparison':
      return into.compare(node.operation, renamed(node.a), renamed(node.b));
    case 'connective':
      return into.connect(node.operation, renamed(node.a), renamed(node.b));
    case 'not':
      return into.not(renamed(node.a));
    case 'select':
      return into.select(renamed(node.test), renamed(node.a), renamed(node.b));
    case 'elementary':
      return into.elementary(node.operation, renamed(node.a));
    case 'power':
      return into.power(renamed(node.a), renamed(node.b));
  }
}

/** The sign as a macro over primitive operations: −1, 0 or 1; a zero keeps its sign and NaN stays NaN. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';

export function sign(graph: Graph, u: NodeId): NodeId {
  const zero = graph.constant(0);
  const negative = graph.select(graph.compare('less', u, zero), graph.constant(-1), u);
  return graph.select(graph.compare('less', zero, u), graph.constant(1), negative);
}

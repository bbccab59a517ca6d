/** A positive number as significand and binary exponent. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';

const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** Makes every subnormal number normal. */
const LIFT = 54;

/** u = significand·2^exponent with 1 ≤ significand < 2, for finite u > 0, subnormal ones included. */
export function binaryParts(graph: Graph, u: NodeId): { exponent: NodeId; significand: NodeId } {
  const subnormal = graph.compare('less', u, graph.constant(SMALLEST_NORMAL));
  const lifted = graph.multiply(u, graph.constant(2 ** LIFT));
  const normal = graph.select(subnormal, lifted, u);
  const shift = graph.select(subnormal, graph.constant(-LIFT), graph.constant(0));
  return {
    exponent: graph.add(graph.unary('exponentOf', normal), shift),
    significand: graph.unary('significandOf', normal),
  };
}

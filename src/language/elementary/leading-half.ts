/** The upper 26 bits of a number, so that products of two such halves are exact. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';

/** Veltkamp's constant 2²⁷ + 1. */
const SPLITTER = 134217729;

/** u rounded to 26 significant bits (Veltkamp's split); |u| below 2⁹⁹⁶. */
export function leadingHalf(graph: Graph, u: NodeId): NodeId {
  const large = graph.multiply(u, graph.constant(SPLITTER));
  return graph.subtract(large, graph.subtract(large, u));
}

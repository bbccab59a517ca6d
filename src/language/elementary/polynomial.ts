/** A polynomial by Horner's rule: c₀ + z·(c₁ + z·(c₂ + …)). */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';

/** @param coefficients from the constant term upwards */
export function polynomial(graph: Graph, z: NodeId, coefficients: readonly number[]): NodeId {
  return coefficients
    .map((coefficient) => graph.constant(coefficient))
    .reduceRight((sum, coefficient) => graph.add(coefficient, graph.multiply(z, sum)));
}

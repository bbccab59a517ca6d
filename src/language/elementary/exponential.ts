/** e^u as a macro over primitive operations, within 1 ulp everywhere. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { polynomial } from './polynomial';

/** Beyond these e^u is ∞ and 0 whatever follows; between them k below stays in reach of two factors 2^(k/2). */
const LARGEST = 710;
const SMALLEST = -746;

/** ln 2 in two parts, the first with 21 trailing zeros so that k times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

/** r − r²·P(r²) ≈ r·(e^r − 1)·2/(e^r + 1) for |r| ≤ ln 2 / 2 (fdlibm e_exp.c, Sun Microsystems 1993). */
export const EXPONENTIAL_COEFFICIENTS: readonly number[] = [
  0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6,
  4.1381367970572385e-8,
];

/** By fdlibm's method: u = k·ln 2 + r, and e^r from a rational function of r. */
export function exponential(graph: Graph, u: NodeId): NodeId {
  const bounded = graph.maximum(
    graph.minimum(u, graph.constant(LARGEST)),
    graph.constant(SMALLEST),
  );
  const k = graph.unary('nearest', graph.multiply(bounded, graph.constant(INVERSE_LN2)));
  const high = graph.subtract(bounded, graph.multiply(k, graph.constant(LN2_HIGH)));
  const low = graph.multiply(k, graph.constant(LN2_LOW));
  const r = graph.subtract(high, low);
  const z = graph.multiply(r, r);
  const c = graph.subtract(r, graph.multiply(z, polynomial(graph, z, EXPONENTIAL_COEFFICIENTS)));
  const quotient = graph.divide(graph.multiply(r, c), graph.subtract(graph.constant(2), c));
  const rest = graph.subtract(graph.subtract(low, quotient), high);
  return scaleByPowerOfTwo(graph, graph.subtract(graph.constant(1), rest), k);
}

/** y·2^k for whole k in −2044 … 2046, in two exact halves so that only a subnormal result is rounded. */
export function scaleByPowerOfTwo(graph: Graph, y: NodeId, k: NodeId): NodeId {
  const half = graph.unary('floor', graph.multiply(k, graph.constant(0.5)));
  const rest = graph.subtract(k, half);
  const scaled = graph.multiply(y, graph.unary('powerOfTwo', half));
  return graph.multiply(scaled, graph.unary('powerOfTwo', rest));
}

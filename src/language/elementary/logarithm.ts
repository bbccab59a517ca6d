/** The natural logarithm as a macro over primitive operations, within 1 ulp everywhere. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { binaryParts } from './binary-parts';
import { polynomial } from './polynomial';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** log(1 + f) = f − f²/2 + s·(f²/2 + R), s = f/(2 + f), R in powers of s² (fdlibm e_log.c, Sun Microsystems 1993). */
const ODD = [0.6666666666666735, 0.2857142874366239, 0.1818357216161805, 0.14798198605116586];
const EVEN = [0.3999999999940942, 0.22222198432149784, 0.15313837699209373];

/** −∞ at 0, NaN below. */
export function logarithm(graph: Graph, u: NodeId): NodeId {
  const parts = binaryParts(graph, u);
  const large = graph.compare('less', graph.constant(Math.SQRT2), parts.significand);
  const half = graph.multiply(parts.significand, graph.constant(0.5));
  const significand = graph.select(large, half, parts.significand);
  const next = graph.add(parts.exponent, graph.constant(1));
  const exponent = graph.select(large, next, parts.exponent);
  const f = graph.subtract(significand, graph.constant(1));
  const s = graph.divide(f, graph.add(graph.constant(2), f));
  const z = graph.multiply(s, s);
  const w = graph.multiply(z, z);
  const remainder = graph.add(
    graph.multiply(w, polynomial(graph, w, EVEN)),
    graph.multiply(z, polynomial(graph, w, ODD)),
  );
  const halfSquare = graph.multiply(graph.multiply(graph.constant(0.5), f), f);
  const correction = graph.add(
    graph.multiply(s, graph.add(halfSquare, remainder)),
    graph.multiply(exponent, graph.constant(LN2_LOW)),
  );
  const result = graph.subtract(
    graph.multiply(exponent, graph.constant(LN2_HIGH)),
    graph.subtract(graph.subtract(halfSquare, correction), f),
  );
  const zero = graph.constant(0);
  const infinity = graph.constant(Number.POSITIVE_INFINITY);
  const positive = graph.compare('less', zero, u);
  const outside = graph.select(
    graph.compare('equal', u, zero),
    graph.constant(Number.NEGATIVE_INFINITY),
    graph.constant(Number.NaN),
  );
  const proper = graph.select(graph.compare('less', u, infinity), result, infinity);
  return graph.select(positive, proper, outside);
}

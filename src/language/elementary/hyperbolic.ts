/** Hyperbolic tangent and logistic sigmoid as macros over primitive operations, within 2 ulp everywhere. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { exponential } from './exponential';
import { polynomial } from './polynomial';

/** tanh u = u + u³·P(u²)/Q(u²) for |u| < 0.625 (Cephes tanh.c, Moshier 1995). */
const NUMERATOR = [-1614.6876844170845, -99.28772310019185, -0.9643991794250523];
const DENOMINATOR = [4844.063053251255, 2235.4883906010045, 112.81167849163293, 1];
const SMALL = 0.625;

/** From 0.625 on 1 − 2/(e^2|u| + 1); both cases share one division. */
export function hyperbolicTangent(graph: Graph, u: NodeId): NodeId {
  const one = graph.constant(1);
  const size = graph.unary('absolute', u);
  const small = graph.compare('less', size, graph.constant(SMALL));
  const z = graph.multiply(u, u);
  const rational = graph.multiply(z, polynomial(graph, z, NUMERATOR));
  const grown = graph.add(exponential(graph, graph.add(size, size)), one);
  const quotient = graph.divide(
    graph.select(small, rational, graph.constant(-2)),
    graph.select(small, polynomial(graph, z, DENOMINATOR), grown),
  );
  const near = graph.add(u, graph.multiply(u, quotient));
  const far = graph.add(one, quotient);
  const negative = graph.compare('less', u, graph.constant(0));
  return graph.select(small, near, graph.select(negative, graph.negate(far), far));
}

/**
 * 1/(1 + e^−u), from e^−|u| so that nothing overflows and the small end keeps its digits; what the sum 1 + e^−|u|
 * rounds off is given back.
 */
export function sigmoid(graph: Graph, u: NodeId): NodeId {
  const one = graph.constant(1);
  const decayed = exponential(graph, graph.negate(graph.unary('absolute', u)));
  const negative = graph.compare('less', u, graph.constant(0));
  const sum = graph.add(one, decayed);
  const lost = graph.subtract(decayed, graph.subtract(sum, one));
  const quotient = graph.divide(graph.select(negative, decayed, one), sum);
  const inverse = graph.select(negative, graph.subtract(one, quotient), quotient);
  return graph.subtract(quotient, graph.multiply(quotient, graph.multiply(lost, inverse)));
}

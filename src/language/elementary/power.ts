/** u^v as a macro over primitive operations, by a logarithm of about 70 bits: within 1 ulp where the result is normal. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { EXPONENTIAL_COEFFICIENTS, scaleByPowerOfTwo } from './exponential';
import { leadingHalf } from './leading-half';
import { type DoubleDouble, logarithmOfTwo } from './logarithm-of-two';
import { polynomial } from './polynomial';

/** Beyond ±2⁷⁰ an exponent gives 0, 1 or ∞, and splitting it cannot overflow. */
const LARGEST_EXPONENT = 2 ** 70;

/** Beyond these powers of two the result is ∞ or 0. */
const LARGEST_RESULT = 1100;

const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;

/** As `pow` of C: 1^v and u^0 are 1 even for NaN, a negative base needs a whole exponent. */
export function power(graph: Graph, u: NodeId, v: NodeId): NodeId {
  const zero = graph.constant(0);
  const one = graph.constant(1);
  const notANumber = graph.constant(Number.NaN);
  const size = graph.unary('absolute', u);
  const finite = graph.compare('less', size, graph.constant(Number.POSITIVE_INFINITY));
  const ordinary = graph.connect('and', graph.compare('less', zero, size), finite);
  const inverse = graph.divide(one, u);
  const edge = graph.unary('absolute', graph.select(graph.compare('less', v, zero), inverse, u));
  const magnitude = graph.select(ordinary, positivePower(graph, size, v), edge);

  const halfExponent = graph.multiply(v, graph.constant(0.5));
  const whole = graph.compare('equal', graph.unary('floor', v), v);
  const evenWhole = graph.compare('equal', graph.unary('floor', halfExponent), halfExponent);
  const odd = graph.connect('and', whole, graph.not(evenWhole));
  const negativeBase = graph.compare('less', u, zero);
  const negativeZero = graph.compare('less', inverse, zero);
  const negative = graph.connect('and', odd, graph.connect('or', negativeBase, negativeZero));
  const signed = graph.select(negative, graph.negate(magnitude), magnitude);

  const unreal = graph.connect('and', graph.connect('and', negativeBase, finite), graph.not(whole));
  const real = graph.select(unreal, notANumber, signed);
  const numbers = graph.connect('and', graph.compare('equal', u, u), graph.compare('equal', v, v));
  const always = graph.connect(
    'or',
    graph.compare('equal', u, one),
    graph.compare('equal', v, zero),
  );
  return graph.select(always, one, graph.select(numbers, real, notANumber));
}

/** u^v = 2^(v·log₂ u) for finite u > 0. */
function positivePower(graph: Graph, u: NodeId, v: NodeId): NodeId {
  const largest = graph.constant(LARGEST_EXPONENT);
  const exponent = graph.maximum(graph.minimum(v, largest), graph.negate(largest));
  const logarithm = logarithmOfTwo(graph, u);
  const head = leadingHalf(graph, exponent);
  const high = graph.multiply(head, logarithm.high);
  const low = graph.add(
    graph.multiply(graph.subtract(exponent, head), logarithm.high),
    graph.multiply(exponent, logarithm.low),
  );
  return exponentialOfTwo(graph, { high, low });
}

/** 2^(high + low) (fdlibm e_pow.c, Sun Microsystems 1993). */
function exponentialOfTwo(graph: Graph, { high, low }: DoubleDouble): NodeId {
  const one = graph.constant(1);
  const limit = graph.constant(LARGEST_RESULT);
  const inside = graph.compare('less', graph.unary('absolute', graph.add(high, low)), limit);
  const boundedHigh = graph.maximum(graph.minimum(high, limit), graph.negate(limit));
  const boundedLow = graph.select(inside, low, graph.constant(0));
  const n = graph.unary('nearest', boundedHigh);
  const fraction = graph.subtract(boundedHigh, n);
  const t = leadingHalf(graph, graph.add(boundedLow, fraction));
  const u = graph.multiply(t, graph.constant(LN2_HIGH));
  const v = graph.add(
    graph.multiply(
      graph.subtract(boundedLow, graph.subtract(t, fraction)),
      graph.constant(Math.LN2),
    ),
    graph.multiply(t, graph.constant(LN2_LOW)),
  );
  const z = graph.add(u, v);
  const lost = graph.subtract(v, graph.subtract(z, u));
  const square = graph.multiply(z, z);
  const c = graph.subtract(
    z,
    graph.multiply(square, polynomial(graph, square, EXPONENTIAL_COEFFICIENTS)),
  );
  const quotient = graph.divide(graph.multiply(z, c), graph.subtract(c, graph.constant(2)));
  const rest = graph.subtract(quotient, graph.add(lost, graph.multiply(z, lost)));
  return scaleByPowerOfTwo(graph, graph.subtract(one, graph.subtract(rest, z)), n);
}

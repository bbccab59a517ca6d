/** log₂ u to about 70 bits, as the unevaluated sum of two numbers: what a power needs. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { binaryParts } from './binary-parts';
import { leadingHalf } from './leading-half';
import { polynomial } from './polynomial';

/** high + low, high with 26 bits so that its products with halves are exact. */
export interface DoubleDouble {
  readonly high: NodeId;
  readonly low: NodeId;
}

/** Series of 3/2·(log((1 + s)/(1 − s)) − 2s − 2/3·s³) (fdlibm e_pow.c, Sun Microsystems 1993). */
const SERIES = [
  0.5999999999999946, 0.4285714285785502, 0.33333332981837743, 0.272728123808534,
  0.23066074577556175, 0.20697501780033842,
];

/** log₂ 1.5 and 2/(3·ln 2), each in two parts. */
const LOG2_THREE_HALVES_HIGH = 0.5849624872207642;
const LOG2_THREE_HALVES_LOW = 1.350039202129749e-8;
const FACTOR = 0.9617966939259756;
const FACTOR_HIGH = 0.9617967009544373;
const FACTOR_LOW = -7.028461650952758e-9;

/** fdlibm takes the nearest of 1 and 3/2 as centre: below √(3/2), up to √3, and halved above. */
const FIRST_BOUND = 1.224744871391589;
const SECOND_BOUND = 1.7320508075688772;

/** For finite u > 0, by log₂ u = n + log₂ centre + 2/(3·ln 2)·(3/2)·log(x/centre). */
export function logarithmOfTwo(graph: Graph, u: NodeId): DoubleDouble {
  const one = graph.constant(1);
  const zero = graph.constant(0);
  const { exponent, significand } = binaryParts(graph, u);
  const aboveFirst = graph.compare('less', graph.constant(FIRST_BOUND), significand);
  const aboveSecond = graph.compare('less', graph.constant(SECOND_BOUND), significand);
  const middle = graph.connect('and', aboveFirst, graph.not(aboveSecond));
  const halved = graph.multiply(significand, graph.constant(0.5));
  const x = graph.select(aboveSecond, halved, significand);
  const n = graph.select(aboveSecond, graph.add(exponent, one), exponent);
  const centre = graph.select(middle, graph.constant(1.5), one);
  const centreHigh = graph.select(middle, graph.constant(LOG2_THREE_HALVES_HIGH), zero);
  const centreLow = graph.select(middle, graph.constant(LOG2_THREE_HALVES_LOW), zero);

  const difference = graph.subtract(x, centre);
  const sum = graph.add(x, centre);
  const inverse = graph.divide(one, sum);
  const s = graph.multiply(difference, inverse);
  const sHigh = leadingHalf(graph, s);
  const sumHigh = leadingHalf(graph, sum);
  const sumLow = graph.subtract(x, graph.subtract(sumHigh, centre));
  const remainder = graph.subtract(
    graph.subtract(difference, graph.multiply(sHigh, sumHigh)),
    graph.multiply(sHigh, sumLow),
  );
  const sLow = graph.multiply(inverse, remainder);

  const square = graph.multiply(s, s);
  const series = graph.add(
    graph.multiply(graph.multiply(square, square), polynomial(graph, square, SERIES)),
    graph.multiply(sLow, graph.add(sHigh, s)),
  );
  const squareHigh = graph.multiply(sHigh, sHigh);
  const three = graph.constant(3);
  const tHigh = leadingHalf(graph, graph.add(graph.add(three, squareHigh), series));
  const tLow = graph.subtract(series, graph.subtract(graph.subtract(tHigh, three), squareHigh));
  const product = graph.multiply(sHigh, tHigh);
  const productLow = graph.add(graph.multiply(sLow, tHigh), graph.multiply(tLow, s));
  const pHigh = leadingHalf(graph, graph.add(product, productLow));
  const pLow = graph.subtract(productLow, graph.subtract(pHigh, product));

  const zHigh = graph.multiply(graph.constant(FACTOR_HIGH), pHigh);
  const zLow = graph.add(
    graph.add(
      graph.multiply(graph.constant(FACTOR_LOW), pHigh),
      graph.multiply(pLow, graph.constant(FACTOR)),
    ),
    centreLow,
  );
  const total = graph.add(graph.add(graph.add(zHigh, zLow), centreHigh), n);
  const high = leadingHalf(graph, total);
  const taken = graph.subtract(graph.subtract(graph.subtract(high, n), centreHigh), zHigh);
  return { high, low: graph.subtract(zLow, taken) };
}

/** The tangent as a macro over primitive operations: within 1 ulp for |u| ≤ 2·10⁵. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { leadingHalf } from './leading-half';
import { polynomial } from './polynomial';
import { reduceAngle } from './trigonometry';

/** tan r = r + r³·(T₀ + r²·(…)) for |r| ≤ 0.674 (fdlibm k_tan.c, Sun Microsystems 1993). */
const FIRST = 0.3333333333333341;
const ODD = [
  0.13333333333320124, 0.021869488294859542, 0.0035920791075913124, 0.0005880412408202641,
  7.817944429395571e-5, -1.8558637485527546e-5,
];
const EVEN = [
  0.05396825397622605, 0.0088632398235993, 0.0014562094543252903, 0.0002464631348184699,
  7.140724913826082e-5, 2.590730518636337e-5,
];

/** Above this the series runs in π/4 − |r|. */
const LARGE = 0.67434;
const QUARTER_PI = 0.7853981633974483;
const QUARTER_PI_REST = 3.061616997868383e-17;

/** Between 2·10⁵ and 2⁵⁰ the tangent of a number a few ulp from u; 0 beyond. */
export function tangent(graph: Graph, u: NodeId): NodeId {
  const { r, rest, even } = reduceAngle(graph, u);
  const one = graph.constant(1);
  const large = graph.compare('less', graph.constant(LARGE), graph.unary('absolute', r));
  const negative = graph.compare('less', r, graph.constant(0));
  const size = graph.unary('absolute', r);
  const sizeRest = graph.select(negative, graph.negate(rest), rest);
  const complement = graph.add(
    graph.subtract(graph.constant(QUARTER_PI), size),
    graph.subtract(graph.constant(QUARTER_PI_REST), sizeRest),
  );
  const x = graph.select(large, complement, size);
  const y = graph.select(large, graph.constant(0), sizeRest);

  const z = graph.multiply(x, x);
  const w = graph.multiply(z, z);
  const series = graph.add(
    polynomial(graph, w, ODD),
    graph.multiply(z, polynomial(graph, w, EVEN)),
  );
  const cube = graph.multiply(z, x);
  const tail = graph.add(
    graph.add(y, graph.multiply(z, graph.add(graph.multiply(cube, series), y))),
    graph.multiply(graph.constant(FIRST), cube),
  );
  const near = graph.add(x, tail);

  // tan(π/4 − x) = (1 − t)/(1 + t), and for odd multiples of π/2 minus its reciprocal, both without cancellation.
  const side = graph.select(even, one, graph.constant(-1));
  const folded = graph.subtract(
    x,
    graph.subtract(graph.divide(graph.multiply(near, near), graph.add(near, side)), tail),
  );
  const far = graph.subtract(side, graph.multiply(graph.constant(2), folded));
  const result = graph.select(
    large,
    far,
    graph.select(even, near, negatedReciprocal(graph, x, tail, near)),
  );
  return graph.select(negative, graph.negate(result), result);
}

/** −1/(x + tail) where `sum` is x + tail rounded: fdlibm's correction by the product of leading halves. */
function negatedReciprocal(graph: Graph, x: NodeId, tail: NodeId, sum: NodeId): NodeId {
  const head = leadingHalf(graph, sum);
  const lost = graph.subtract(tail, graph.subtract(head, x));
  const quotient = graph.divide(graph.constant(-1), sum);
  const first = leadingHalf(graph, quotient);
  const error = graph.add(graph.constant(1), graph.multiply(first, head));
  return graph.add(first, graph.multiply(quotient, graph.add(error, graph.multiply(first, lost))));
}

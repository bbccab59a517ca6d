/** Sine and cosine as macros over primitive operations: within 1 ulp for |u| ≤ 2·10⁵. */
import type { NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { polynomial } from './polynomial';

/** fdlibm k_sin.c and k_cos.c (Sun Microsystems 1993), for |r| ≤ π/4. */
const SINE_FIRST = -0.16666666666666632;
const SINE_REST = [
  0.00833333333332249, -0.0001984126982985795, 2.7557313707070068e-6, -2.5050760253406863e-8,
  1.58969099521155e-10,
];
const COSINE_LOW = [0.0416666666666666, -0.001388888888887411, 2.480158728947673e-5];
const COSINE_HIGH = [-2.7557314351390663e-7, 2.087572321298175e-9, -1.1359647557788195e-11];

/** π/2 in three parts (Cody and Waite): 36, 36 and 53 bits, so that n < 2¹⁷ times the first two is exact. */
const HALF_PI_HIGH = 1.5707963267923333;
const HALF_PI_MIDDLE = 2.5633441515839558e-12;
const HALF_PI_LOW = 1.0562999066987428e-23;
const INVERSE_HALF_PI = 0.6366197723675814;

/** From here on neighbouring doubles are a quarter apart, and an angle says nothing any more. */
const NO_ANGLE = 2 ** 50;

/** u = n·π/2 + r + rest, with |r| at most a little over π/4 and |rest| below half an ulp of r. */
export interface ReducedAngle {
  readonly r: NodeId;
  readonly rest: NodeId;
  /** Truth: n is even. */
  readonly even: NodeId;
  /** Truth: ⌊n/2⌋ is even. */
  readonly halfEven: NodeId;
}

/** Between 2·10⁵ and 2⁵⁰ the sine of a number a few ulp from u; the sine of 0 beyond. */
export function sine(graph: Graph, u: NodeId): NodeId {
  const angle = reduceAngle(graph, u);
  const size = graph.select(angle.even, sineKernel(graph, angle), cosineKernel(graph, angle));
  return graph.select(angle.halfEven, size, graph.negate(size));
}

/** Between 2·10⁵ and 2⁵⁰ the cosine of a number a few ulp from u; the cosine of 0 beyond. */
export function cosine(graph: Graph, u: NodeId): NodeId {
  const angle = reduceAngle(graph, u);
  const ofSine = sineKernel(graph, angle);
  const ofCosine = cosineKernel(graph, angle);
  return graph.select(
    angle.halfEven,
    graph.select(angle.even, ofCosine, graph.negate(ofSine)),
    graph.select(angle.even, graph.negate(ofCosine), ofSine),
  );
}

export function reduceAngle(graph: Graph, u: NodeId): ReducedAngle {
  const meaningful = graph.compare('less', graph.unary('absolute', u), graph.constant(NO_ANGLE));
  // u − u is 0, but NaN for an infinite u: its sine does not exist.
  const angle = graph.select(meaningful, u, graph.subtract(u, u));
  const n = graph.unary('nearest', graph.multiply(angle, graph.constant(INVERSE_HALF_PI)));
  const first = graph.subtract(angle, graph.multiply(n, graph.constant(HALF_PI_HIGH)));
  const middle = graph.multiply(n, graph.constant(HALF_PI_MIDDLE));
  const second = graph.subtract(first, middle);
  const lost = graph.subtract(graph.subtract(first, second), middle);
  const tail = graph.subtract(lost, graph.multiply(n, graph.constant(HALF_PI_LOW)));
  const r = graph.add(second, tail);
  const half = graph.multiply(n, graph.constant(0.5));
  const wholeHalf = graph.unary('floor', half);
  const quarter = graph.multiply(wholeHalf, graph.constant(0.5));
  return {
    r,
    rest: graph.add(graph.subtract(second, r), tail),
    even: graph.compare('equal', wholeHalf, half),
    halfEven: graph.compare('equal', graph.unary('floor', quarter), quarter),
  };
}

/** sin(r + rest). */
function sineKernel(graph: Graph, { r, rest }: ReducedAngle): NodeId {
  const z = graph.multiply(r, r);
  const cube = graph.multiply(z, r);
  const series = polynomial(graph, z, SINE_REST);
  const inner = graph.subtract(
    graph.multiply(graph.constant(0.5), rest),
    graph.multiply(cube, series),
  );
  const correction = graph.subtract(
    graph.subtract(graph.multiply(z, inner), rest),
    graph.multiply(cube, graph.constant(SINE_FIRST)),
  );
  return graph.subtract(r, correction);
}

/** cos(r + rest). */
function cosineKernel(graph: Graph, { r, rest }: ReducedAngle): NodeId {
  const one = graph.constant(1);
  const z = graph.multiply(r, r);
  const w = graph.multiply(z, z);
  const series = graph.add(
    graph.multiply(z, polynomial(graph, z, COSINE_LOW)),
    graph.multiply(graph.multiply(w, w), polynomial(graph, z, COSINE_HIGH)),
  );
  const half = graph.multiply(graph.constant(0.5), z);
  const head = graph.subtract(one, half);
  const lost = graph.subtract(graph.subtract(one, head), half);
  const tail = graph.subtract(graph.multiply(z, series), graph.multiply(r, rest));
  return graph.add(head, graph.add(lost, tail));
}

/** Which macro stands for which elementary function. */
import type { ElementaryFunction, NodeId } from '../graph';
import type { Graph } from '../graph-builder';
import { exponential } from './exponential';
import { hyperbolicTangent, sigmoid } from './hyperbolic';
import { logarithm } from './logarithm';
import { sign } from './sign';
import { tangent } from './tangent';
import { cosine, sine } from './trigonometry';

/** Builds the value of a function from that of its argument, over primitive operations alone. */
export type Macro = (graph: Graph, u: NodeId) => NodeId;

const macros: Readonly<Record<ElementaryFunction, Macro>> = {
  sin: sine,
  cos: cosine,
  tan: tangent,
  exp: exponential,
  log: logarithm,
  tanh: hyperbolicTangent,
  sigmoid,
  sign,
};

export function elementaryMacro(operation: ElementaryFunction): Macro {
  return macros[operation];
}

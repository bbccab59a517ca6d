/** The functions and constants that a formula may use: one table for parser, graph and help. */
import type { NodeId } from './graph';
import type { Graph } from './graph-builder';

export interface FunctionDefinition {
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
  /** As it is called, and what it gives. */
  readonly usage: string;
  readonly meaning: string;
  /** `coordinates`: has one argument and is given its value at every coordinate; only in rules. */
  readonly over: 'arguments' | 'coordinates';
  /** The node of the result, from nodes of numbers. */
  readonly build: (graph: Graph, values: readonly NodeId[]) => NodeId;
}

function ofOne(
  usage: string,
  meaning: string,
  node: (graph: Graph, u: NodeId) => NodeId,
): FunctionDefinition {
  const build = (graph: Graph, values: readonly NodeId[]) => node(graph, values[0]);
  return { least: 1, most: 1, usage, meaning, over: 'arguments', build };
}

function ofMany(
  usage: string,
  meaning: string,
  node: (graph: Graph, u: NodeId, v: NodeId) => NodeId,
): FunctionDefinition {
  const build = (graph: Graph, values: readonly NodeId[]) =>
    values.reduce((result, value) => node(graph, result, value));
  return { least: 2, most: Number.POSITIVE_INFINITY, usage, meaning, over: 'arguments', build };
}

function overCoordinates(
  usage: string,
  meaning: string,
  build: FunctionDefinition['build'],
): FunctionDefinition {
  return { least: 1, most: 1, usage, meaning, over: 'coordinates', build };
}

/** One after the other: the order of summation is part of the definition. */
const sequentialSum = (graph: Graph, values: readonly NodeId[]): NodeId =>
  values.reduce((total, value) => graph.add(total, value));

/** A Map, so that `constructor` and its like are not functions. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map([
  ['sin', ofOne('sin(u)', 'sine, u in radians', (graph, u) => graph.elementary('sin', u))],
  ['cos', ofOne('cos(u)', 'cosine, u in radians', (graph, u) => graph.elementary('cos', u))],
  ['tan', ofOne('tan(u)', 'tangent, u in radians', (graph, u) => graph.elementary('tan', u))],
  ['exp', ofOne('exp(u)', 'e to the power of u', (graph, u) => graph.elementary('exp', u))],
  ['log', ofOne('log(u)', 'natural logarithm', (graph, u) => graph.elementary('log', u))],
  ['sqrt', ofOne('sqrt(u)', 'square root', (graph, u) => graph.squareRoot(u))],
  ['abs', ofOne('abs(u)', 'absolute value', (graph, u) => graph.unary('absolute', u))],
  ['sign', ofOne('sign(u)', '−1, 0 or 1', (graph, u) => graph.elementary('sign', u))],
  ['min', ofMany('min(u, v, …)', 'the smallest', (graph, u, v) => graph.minimum(u, v))],
  ['max', ofMany('max(u, v, …)', 'the largest', (graph, u, v) => graph.maximum(u, v))],
  ['tanh', ofOne('tanh(u)', 'hyperbolic tangent', (graph, u) => graph.elementary('tanh', u))],
  [
    'sigmoid',
    ofOne('sigmoid(u)', '1 / (1 + exp(-u))', (graph, u) => graph.elementary('sigmoid', u)),
  ],
  [
    'floor',
    ofOne('floor(u)', 'the next whole number below', (graph, u) => graph.unary('floor', u)),
  ],
  ['sum', overCoordinates('sum(u)', 'sum of u over all coordinates', sequentialSum)],
  [
    'norm',
    overCoordinates('norm(u)', 'length of the vector of u over all coordinates', (graph, values) =>
      graph.squareRoot(
        sequentialSum(
          graph,
          values.map((value) => graph.multiply(value, value)),
        ),
      ),
    ),
  ],
]);

/** There is no `e`: it would take a letter that update rules use; exp(1) says the same. */
export const CONSTANTS: ReadonlyMap<string, number> = new Map([['pi', Math.PI]]);

/** What to write for functions that people expect under other names. */
export const INSTEAD_OF_FUNCTION: ReadonlyMap<string, string> = new Map([
  ['ln', 'log(u)'],
  ['log2', 'log(u) / log(2)'],
  ['log10', 'log(u) / log(10)'],
  ['pow', 'u^v'],
  ['sqr', 'u^2'],
  ['square', 'u^2'],
  ['cbrt', 'sign(u) * abs(u)^(1/3)'],
  ['sgn', 'sign(u)'],
  ['fabs', 'abs(u)'],
  ['ceil', '-floor(-u)'],
  ['round', 'floor(u + 0.5)'],
  ['mod', 'u - v * floor(u / v)'],
  ['relu', 'max(0, u)'],
  ['sinh', '(exp(u) - exp(-u)) / 2'],
  ['cosh', '(exp(u) + exp(-u)) / 2'],
  ['cot', '1 / tan(u)'],
  ['sec', '1 / cos(u)'],
  ['where', 'c ? u : v'],
  ['if', 'c ? u : v'],
]);

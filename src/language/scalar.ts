/** The scalar interpreter: node by node, lane by lane. Slow, and the reference for the other executors. */
import { elementaryMacro } from './elementary/macros';
import { power } from './elementary/power';
import type { ElementaryFunction, Node, NodeId } from './graph';
import { Graph } from './graph-builder';
import { type Interpreter, interpretedMachine } from './interpreted-machine';
import { liveNodes } from './operands';
import { computeBinary, computeComparison, computeUnary } from './primitives';
import type { Executor, Program } from './program';
import type { Wiring } from './wiring';

export const scalarExecutor: Executor = {
  name: 'scalar',
  machine: (objective, step, recorded) =>
    interpretedMachine(interpretScalar, objective, step, recorded),
};

/** The outputs of a program, lowered or not, at one point; the same bits as any executor gives. */
export function evaluateScalar(
  program: Program,
  values: Readonly<Record<string, number>>,
): Record<string, number> {
  const trace = traceScalar(program, values);
  return Object.fromEntries(program.outputs.map(({ name, node }) => [name, trace[node]]));
}

/**
 * The value of every node that the outputs need, by its id, at one point; NaN for the others. Truths are 1 and 0.
 * The program need not be lowered, so that the nodes are those of the text.
 */
export function traceScalar(
  program: Program,
  values: Readonly<Record<string, number>>,
): Float64Array {
  const { graph, outputs } = program;
  const results = new Float64Array(graph.nodes.length).fill(Number.NaN);
  const read = (name: string): number => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value was given for "${name}".`);
    return value;
  };
  const order = liveNodes(
    graph,
    outputs.map((output) => output.node),
  );
  interpret(graph, order, read, results);
  return results;
}

function interpret(
  graph: Graph,
  order: readonly NodeId[],
  read: (name: string) => number,
  results: Float64Array,
): void {
  for (const id of order) results[id] = compute(graph.node(id), read, results);
}

function compute(node: Node, read: (name: string) => number, at: Float64Array): number {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'input':
      return read(node.name);
    case 'unary':
      return computeUnary(node.operation, at[node.a]);
    case 'binary':
      return computeBinary(node.operation, at[node.a], at[node.b]);
    case 'comparison':
      return computeComparison(node.operation, at[node.a], at[node.b]) ? 1 : 0;
    case 'connective':
      return node.operation === 'and' ? at[node.a] & at[node.b] : at[node.a] | at[node.b];
    case 'not':
      return 1 - at[node.a];
    case 'select':
      return at[node.test] === 1 ? at[node.a] : at[node.b];
    case 'elementary':
      return computeElementary(node.operation, at[node.a]);
    case 'power':
      return computePower(at[node.a], at[node.b]);
  }
}

/** The macro of each function over inputs u and v, made when first needed. */
const templates = new Map<string, Program>();

function template(name: string, build: (graph: Graph) => NodeId): Program {
  const known = templates.get(name);
  if (known !== undefined) return known;
  const graph = new Graph();
  const outputs = [{ name: 'value', node: build(graph) }];
  const program: Program = { graph, inputs: [], outputs };
  templates.set(name, program);
  return program;
}

/** One value of an elementary function. */
export function computeElementary(operation: ElementaryFunction, u: number): number {
  const program = template(operation, (graph) =>
    elementaryMacro(operation)(graph, graph.input('u')),
  );
  return evaluateScalar(program, { u }).value;
}

/** u^v as lowered programs compute it. */
export function computePower(u: number, v: number): number {
  const program = template('power', (graph) => power(graph, graph.input('u'), graph.input('v')));
  return evaluateScalar(program, { u, v }).value;
}

function interpretScalar(program: Program, wiring: Wiring): Interpreter {
  const { graph, outputs } = program;
  const order = liveNodes(
    graph,
    outputs.map((output) => output.node),
  );
  const results = new Float64Array(graph.nodes.length);
  const streamed = program.inputs.filter((input) => input.stream).map((input) => input.name);
  let arrays: ReadonlyMap<string, Float64Array> = new Map();
  let lanes = 0;

  return {
    bind(bound, count) {
      arrays = bound;
      lanes = count;
    },
    run(stream, row) {
      for (let lane = 0; lane < lanes; lane++) {
        interpret(
          graph,
          order,
          (name) => {
            const index = streamed.indexOf(name);
            if (index >= 0) return stream[row + index];
            return (arrays.get(name) as Float64Array)[wiring.uniform.has(name) ? 0 : lane];
          },
          results,
        );
        for (const { name, node } of outputs) {
          const uniform = wiring.uniform.has(name);
          // The other lanes still read what stood here before.
          if (uniform && lane < lanes - 1) continue;
          (arrays.get(name) as Float64Array)[uniform ? 0 : lane] = results[node];
        }
      }
    },
  };
}

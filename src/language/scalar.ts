/** The scalar interpreter: node by node, lane by lane. Slow, and the reference for the other executors. */
import type { Interpreter } from './adding';
import { computeElementary, computePower } from './elementary/compute';
import type { Node } from './graph';
import { interpretedMachine } from './interpreted-machine';
import { liveNodes } from './operands';
import { computePrimitive } from './primitives';
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
  for (const id of order) results[id] = compute(graph.node(id), read, results);
  return results;
}

function compute(node: Node, read: (name: string) => number, at: Float64Array): number {
  if (node.kind === 'elementary') return computeElementary(node.operation, at[node.a]);
  if (node.kind === 'power') return computePower(at[node.a], at[node.b]);
  return computePrimitive(node, read, at);
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
        const read = (name: string): number => {
          const index = streamed.indexOf(name);
          if (index >= 0) return stream[row + index];
          return (arrays.get(name) as Float64Array)[wiring.uniform.has(name) ? 0 : lane];
        };
        for (const id of order) results[id] = computePrimitive(graph.node(id), read, results);
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

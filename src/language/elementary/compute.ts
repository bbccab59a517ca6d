/** Single values of elementary functions and powers: the same operations in the same order as in lowered programs. */
import type { ElementaryFunction, NodeId } from '../graph';
import { Graph } from '../graph-builder';
import { computePrimitive } from '../primitives';
import { elementaryMacro } from './macros';
import { power } from './power';

export function computeElementary(operation: ElementaryFunction, u: number): number {
  const template = templateOf(operation, (graph) =>
    elementaryMacro(operation)(graph, graph.input('u')),
  );
  return evaluate(template, (_name) => u);
}

/** u^v. */
export function computePower(u: number, v: number): number {
  const template = templateOf('power', (graph) => power(graph, graph.input('u'), graph.input('v')));
  return evaluate(template, (name) => (name === 'u' ? u : v));
}

interface Template {
  readonly graph: Graph;
  readonly result: NodeId;
  /** Value of every node, written anew by each evaluation. */
  readonly values: Float64Array;
}

/** The macro of each function over inputs, made when first needed. */
const templates = new Map<string, Template>();

function templateOf(name: string, build: (graph: Graph) => NodeId): Template {
  const known = templates.get(name);
  if (known !== undefined) return known;
  const graph = new Graph();
  const result = build(graph);
  const template = { graph, result, values: new Float64Array(graph.nodes.length) };
  templates.set(name, template);
  return template;
}

function evaluate({ graph, result, values }: Template, read: (name: string) => number): number {
  graph.nodes.forEach((node, id) => {
    values[id] = computePrimitive(node, read, values);
  });
  return values[result];
}

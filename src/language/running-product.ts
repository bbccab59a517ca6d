/** Replaces h^t, h fixed and t counting steps, by a product that grows by one factor a step: far cheaper than a power. */
import type { Node, NodeId } from './graph';
import type { Graph } from './graph-builder';
import { levelsOf } from './levels';
import type { Level, Program, ProgramInput, ProgramOutput } from './program';
import { copyNode, rebuild } from './rebuild';
import { varyingInputs, varyingNodes } from './varying';

/** Below this a product counts as 0: numbers near the smallest double cost a hundred times an operation. */
const FLUSHED_BELOW = 1e-280;

/**
 * Rewrites powers of base h and exponent `t` or `t − 1` where `t` counts the steps from 1 and h is made of constants
 * and of inputs that no step changes, per lane or not. Each base gets a state named `h^t`, h being the input's name
 * or the base's number. Comes before `lower`.
 * @returns the program, and the values of the new states before the first step
 */
export function runningProducts(program: Program): {
  program: Program;
  initial: ReadonlyMap<string, number>;
} {
  if (!countsSteps(program)) return { program, initial: new Map() };
  const levels = levelsOf(program);
  const changes = varyingNodes(program, changingInputs(program));
  const products = new Map<NodeId, Product>();
  const rebuilt = rebuild(program, (node, into, renamed) => {
    if (node.kind !== 'power' || changes[node.a] === 1) return copyNode(node, into, renamed);
    const lag = lagOf(program.graph, node.b);
    if (lag === undefined) return copyNode(node, into, renamed);
    const level = levels.of[node.a] === 'lane' ? 'lane' : 'step';
    const product =
      products.get(node.a) ??
      newProduct(into, nameOf(program.graph.node(node.a), products.size), renamed(node.a), level);
    products.set(node.a, product);
    return lag === 0 ? product.now : product.before;
  });
  const states = [...products.values()];
  const inputs: ProgramInput[] = states.map(({ name, level }) => ({ name, level }));
  const outputs: ProgramOutput[] = states.map(({ name, now }) => ({ name, node: now }));
  return {
    program: {
      graph: rebuilt.graph,
      inputs: [...rebuilt.inputs, ...inputs],
      outputs: [...rebuilt.outputs, ...outputs],
    },
    initial: new Map(states.map(({ name }) => [name, 1])),
  };
}

interface Product {
  readonly name: string;
  readonly level: Level;
  /** h^(t − 1), the state. */
  readonly before: NodeId;
  /** h^t. */
  readonly now: NodeId;
}

function newProduct(graph: Graph, name: string, base: NodeId, level: Level): Product {
  const before = graph.input(name);
  const grown = graph.multiply(before, base);
  const bound = graph.constant(FLUSHED_BELOW);
  const tiny = graph.compare('less', graph.unary('absolute', grown), bound);
  return { name, level, before, now: graph.select(tiny, graph.constant(0), grown) };
}

function nameOf(base: Node, index: number): string {
  return `${base.kind === 'input' ? base.name : index}^t`;
}

/** True where the program itself adds 1 to `t` at every step. */
function countsSteps({ graph, inputs, outputs }: Program): boolean {
  const next = outputs.find((output) => output.name === 't');
  if (next === undefined || !inputs.some(({ name }) => name === 't')) return false;
  return offsetFromTime(graph, next.node) === 1;
}

/** 0 for `t`, 1 for `t − 1`; undefined for anything else. */
function lagOf(graph: Graph, exponent: NodeId): 0 | 1 | undefined {
  const offset = offsetFromTime(graph, exponent);
  if (offset === 0) return 0;
  return offset === -1 ? 1 : undefined;
}

/** The constant c of a node that is `t + c`. */
function offsetFromTime(graph: Graph, id: NodeId): number | undefined {
  const node = graph.node(id);
  const isTime = (other: NodeId): boolean => {
    const candidate = graph.node(other);
    return candidate.kind === 'input' && candidate.name === 't';
  };
  if (isTime(id)) return 0;
  if (node.kind !== 'binary') return undefined;
  const { operation, a, b } = node;
  if (operation === 'add') return graph.constantValue(isTime(a) ? b : isTime(b) ? a : id);
  const constant = graph.constantValue(b);
  return operation === 'subtract' && isTime(a) && constant !== undefined ? -constant : undefined;
}

/** Inputs whose value may be another at the next step. */
function changingInputs(program: Program): Set<string> {
  const changing = varyingInputs(program);
  for (const { name } of program.outputs) changing.add(name);
  for (const { name, level } of program.inputs) if (level === 'step') changing.add(name);
  return changing;
}

/** How a run's step answers to the gradient: a step that also computes the effective learning rate of each coordinate. */
import type { NodeId } from '../language/graph';
import type { Graph } from '../language/graph-builder';
import { lower } from '../language/lower';
import { liveNodes } from '../language/operands';
import type { Program, ProgramInput, ProgramOutput } from '../language/program';
import { copyNode, rebuild } from '../language/rebuild';
import type { StepProgram } from './step-program';

/** Output: how far a coordinate goes down per unit of steady gradient. */
export const responseOutput = (coordinate: number): string => `response:${coordinate}`;

export interface RespondingStep {
  /** Lowered; its other outputs are those of the step, computed by the same operations. */
  readonly program: Program;
  /** False where no coordinate's step grows with the gradient, as with sign methods. */
  readonly responds: boolean;
}

const kept = new WeakMap<StepProgram, RespondingStep>();

/**
 * Imagine that every gradient since the first step had been larger by a constant u, and that everything the rule
 * divides by, takes a root of, compares or multiplies with another gradient had stayed as it was. The step would then
 * have gone further by −R·u, and R is the effective learning rate: lr for gradient descent, lr·(1 − μᵗ)/(1 − μ) for
 * momentum, lr/(√s + ε) for AdaGrad and RMSProp, lr/(√v̂ + ε) for Adam. It is a linear recursion of its own beside the
 * step's: each state has a response, 0 at first; sums pass responses on, products with what does not respond scale
 * them, and whatever is not linear is held.
 */
export function respondingStep(step: StepProgram, coordinates: number): RespondingStep {
  const known = kept.get(step);
  if (known !== undefined) return known;
  const made = addResponses(step.composed, coordinates);
  kept.set(step, made);
  return made;
}

const stateResponse = (state: string): string => `response ${state}`;

function addResponses(step: Program, coordinates: number): RespondingStep {
  const { graph, inputs, outputs } = rebuild(step, copyNode);
  const fed = outputs.filter(({ name }) => name.startsWith('s:'));
  // Which states respond at all: none at first, then those that the gradient reaches, until nothing changes.
  const responding = new Set<string>();
  let responses = responsesIn(graph, outputs, responding);
  for (let before = -1; before !== responding.size; ) {
    before = responding.size;
    responses = responsesIn(graph, outputs, responding);
    for (const { name, node } of fed) if (responses.has(node)) responding.add(name);
  }
  const zero = graph.constant(0);
  const more: ProgramOutput[] = fed
    .filter(({ name }) => responding.has(name))
    .map(({ name, node }) => ({ name: stateResponse(name), node: responses.get(node) ?? zero }));
  let responds = false;
  for (let c = 0; c < coordinates; c++) {
    const position = outputs.find(({ name }) => name === `x${c}`);
    const response = position && responses.get(position.node);
    if (response !== undefined) responds = true;
    more.push({ name: responseOutput(c), node: graph.negate(response ?? zero) });
  }
  const states = [...responding].map(
    (name): ProgramInput => ({ name: stateResponse(name), level: 'lane' }),
  );
  const program = { graph, inputs: [...inputs, ...states], outputs: [...outputs, ...more] };
  return { program: lower(program), responds };
}

/** The responses of the nodes that have one, added to the graph. */
function responsesIn(
  graph: Graph,
  outputs: readonly ProgramOutput[],
  responding: ReadonlySet<string>,
): ReadonlyMap<NodeId, NodeId> {
  const responses = new Map<NodeId, NodeId>();
  const results = outputs.map(({ node }) => node);
  for (const id of liveNodes(graph, results)) {
    const response = responseOf(graph, id, responses, responding);
    if (response !== undefined) responses.set(id, response);
  }
  return responses;
}

function responseOf(
  graph: Graph,
  id: NodeId,
  responses: ReadonlyMap<NodeId, NodeId>,
  responding: ReadonlySet<string>,
): NodeId | undefined {
  const node = graph.node(id);
  const zero = graph.constant(0);
  const either = (
    a: NodeId,
    b: NodeId,
    combine: (a: NodeId, b: NodeId) => NodeId,
  ): NodeId | undefined => {
    const [ra, rb] = [responses.get(a), responses.get(b)];
    return ra === undefined && rb === undefined ? undefined : combine(ra ?? zero, rb ?? zero);
  };
  switch (node.kind) {
    case 'input':
      if (/^g\d+$/.test(node.name)) return graph.constant(1);
      return responding.has(node.name) ? graph.input(stateResponse(node.name)) : undefined;
    case 'unary': {
      const inner = responses.get(node.a);
      return node.operation === 'negate' && inner !== undefined ? graph.negate(inner) : undefined;
    }
    case 'select':
      return either(node.a, node.b, (a, b) => graph.select(node.test, a, b));
    case 'binary':
      break;
    default:
      return undefined;
  }
  const { operation, a, b } = node;
  switch (operation) {
    case 'add':
      return either(a, b, (ra, rb) => graph.add(ra, rb));
    case 'subtract':
      return either(a, b, (ra, rb) => graph.subtract(ra, rb));
    case 'multiply': {
      const [ra, rb] = [responses.get(a), responses.get(b)];
      if (ra !== undefined && rb !== undefined) return undefined;
      if (ra !== undefined) return graph.multiply(ra, b);
      return rb === undefined ? undefined : graph.multiply(a, rb);
    }
    case 'divide': {
      const over = responses.get(a);
      return over === undefined ? undefined : graph.divide(over, b);
    }
    case 'minimum':
      return either(a, b, (ra, rb) => graph.select(graph.compare('less', a, b), ra, rb));
    case 'maximum':
      return either(a, b, (ra, rb) => graph.select(graph.compare('less', a, b), rb, ra));
  }
}

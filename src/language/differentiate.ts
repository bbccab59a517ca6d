/**
 * Symbolic derivatives by the chain rule, branch by branch: each node passes a factor down to its operands, and what
 * comes back is combined. Factors are multiplied from the outside in, as automatic differentiation does, so that
 * rounding agrees with the libraries; but a branch not taken is left out, where reverse mode multiplies it by 0, and
 * 0 · ∞ is NaN.
 */
import type { ElementaryFunction, Node, NodeId } from './graph';
import type { Graph } from './graph-builder';

/**
 * The node of ∂node/∂variable, in the same graph, which must not be lowered yet.
 * Kinks state their derivative: of abs and sqrt at 0 it is 0; of min and max of equals, the mean of both
 * derivatives (as PyTorch's maximum); of floor, sign and comparisons 0 everywhere.
 * @param variable an input node
 */
export function differentiate(graph: Graph, node: NodeId, variable: NodeId): NodeId {
  const order = dependencies(graph, node);
  const varies = dependents(graph, order, variable);
  if (!varies.has(node)) return graph.constant(0);
  const shared = usedTwice(graph, order, node);

  // Down: the factor of a node used once is that of its only user; a shared node is derived once, with factor 1.
  const factors = new Map<NodeId, readonly NodeId[]>();
  const seeds = new Map<NodeId, NodeId>();
  const one = graph.constant(1);
  for (const id of [...order].reverse()) {
    if (!varies.has(id) || id === variable) continue;
    const passed = factorsOf(graph, id, shared.has(id) ? one : (seeds.get(id) ?? one));
    factors.set(id, passed);
    operandsThatVary(graph.node(id)).forEach((operand, index) => {
      seeds.set(operand, passed[index] as NodeId);
    });
  }

  // Up: a loop in the order of evaluation, since a long formula would overflow the stack of a recursion.
  const derivatives = new Map<NodeId, NodeId>();
  for (const id of order) {
    if (!varies.has(id) || id === variable) continue;
    const parts = operandsThatVary(graph.node(id)).map((operand, index) => {
      const factor = factors.get(id)?.[index] as NodeId;
      if (!varies.has(operand)) return graph.constant(0);
      if (operand === variable) return factor;
      const derivative = derivatives.get(operand) as NodeId;
      return shared.has(operand) ? graph.multiply(factor, derivative) : derivative;
    });
    derivatives.set(id, combine(graph, id, parts));
  }
  return derivatives.get(node) ?? one;
}

/** What a node is computed from and itself, operands first. */
function dependencies(graph: Graph, node: NodeId): NodeId[] {
  const found = new Set<NodeId>();
  const waiting = [node];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...operandsThatVary(graph.node(id)));
  }
  return [...found].sort((a, b) => a - b);
}

function dependents(graph: Graph, order: readonly NodeId[], variable: NodeId): Set<NodeId> {
  const found = new Set([variable]);
  for (const id of order)
    if (operandsThatVary(graph.node(id)).some((operand) => found.has(operand))) found.add(id);
  return found;
}

function usedTwice(graph: Graph, order: readonly NodeId[], root: NodeId): Set<NodeId> {
  const used = new Set<NodeId>();
  const twice = new Set([root]);
  for (const id of order)
    for (const operand of operandsThatVary(graph.node(id)))
      if (used.has(operand)) twice.add(operand);
      else used.add(operand);
  return twice;
}

/** Operands that carry a derivative: the test of a select does not. */
function operandsThatVary(node: Node): readonly NodeId[] {
  switch (node.kind) {
    case 'unary':
    case 'elementary':
      return [node.a];
    case 'binary':
    case 'power':
    case 'select':
      return [node.a, node.b];
    default:
      return [];
  }
}

/** For each operand, the factor of the node times the partial derivative by it. */
function factorsOf(graph: Graph, id: NodeId, factor: NodeId): readonly NodeId[] {
  const node = graph.node(id);
  switch (node.kind) {
    case 'unary':
      switch (node.operation) {
        case 'negate':
          return [graph.negate(factor)];
        case 'absolute':
          return [graph.multiply(factor, graph.elementary('sign', node.a))];
        case 'squareRoot':
          return [graph.divide(factor, graph.multiply(graph.constant(2), id))];
        case 'floor':
        case 'nearest':
          return [graph.constant(0)];
        default:
          throw new Error(`${node.operation} has no derivative: differentiate before lowering`);
      }
    case 'elementary':
      if (node.operation === 'log') return [graph.divide(factor, node.a)];
      return [graph.multiply(factor, slope(graph, id, node.operation, node.a))];
    case 'binary':
      switch (node.operation) {
        case 'subtract':
          return [factor, graph.negate(factor)];
        case 'multiply':
          return [graph.multiply(factor, node.b), graph.multiply(factor, node.a)];
        case 'divide':
          return [
            graph.divide(factor, node.b),
            graph.negate(graph.multiply(factor, graph.divide(id, node.b))),
          ];
        default:
          return [factor, factor];
      }
    case 'power': {
      const lower = graph.power(node.a, graph.subtract(node.b, graph.constant(1)));
      const growth = graph.multiply(id, graph.elementary('log', node.a));
      return [
        graph.multiply(factor, graph.multiply(node.b, lower)),
        graph.multiply(factor, growth),
      ];
    }
    default:
      return [factor, factor];
  }
}

/** The derivative of a node from what its operands contribute. */
function combine(graph: Graph, id: NodeId, parts: readonly NodeId[]): NodeId {
  const node = graph.node(id);
  const zero = graph.constant(0);
  const [da = zero, db = zero] = parts;
  const unlessZero = (u: NodeId, derivative: NodeId): NodeId =>
    derivative === zero ? zero : graph.select(graph.compare('equal', u, zero), zero, derivative);
  switch (node.kind) {
    case 'unary':
      return node.operation === 'squareRoot' ? unlessZero(id, da) : da;
    case 'binary':
      if (node.operation === 'minimum') return ofExtreme(graph, node.a, node.b, da, db);
      if (node.operation === 'maximum') return ofExtreme(graph, node.b, node.a, da, db);
      return graph.add(da, db);
    case 'power': {
      const exponent = graph.constantValue(node.b);
      const isRoot = exponent !== undefined && exponent > 0 && exponent < 1;
      // 0^v stays 0 as v moves, though log 0 is infinite.
      return graph.add(isRoot ? unlessZero(node.a, da) : da, unlessZero(id, db));
    }
    case 'select':
      return graph.select(node.test, da, db);
    default:
      return da;
  }
}

/** The derivative of min(low, high): that of the lesser, of equals the mean. */
function ofExtreme(graph: Graph, low: NodeId, high: NodeId, da: NodeId, db: NodeId): NodeId {
  if (da === db) return da;
  const mean = graph.multiply(graph.constant(0.5), graph.add(da, db));
  const otherwise = graph.select(graph.compare('less', high, low), db, mean);
  return graph.select(graph.compare('less', low, high), da, otherwise);
}

/** The derivative of an elementary function at u, given its result there. */
function slope(
  graph: Graph,
  result: NodeId,
  operation: Exclude<ElementaryFunction, 'log'>,
  u: NodeId,
): NodeId {
  const sigmoidProduct = (v: NodeId): NodeId =>
    graph.multiply(graph.elementary('sigmoid', v), graph.elementary('sigmoid', graph.negate(v)));
  switch (operation) {
    case 'sin':
      return graph.elementary('cos', u);
    case 'cos':
      return graph.negate(graph.elementary('sin', u));
    case 'tan':
      return graph.add(graph.constant(1), graph.multiply(result, result));
    case 'exp':
      return result;
    // σ(u)·σ(−u) keeps all digits in the tails, where 1 − σ(u) and 1 − tanh(u)² cancel.
    case 'sigmoid':
      return sigmoidProduct(u);
    case 'tanh':
      return graph.multiply(
        graph.constant(4),
        sigmoidProduct(graph.multiply(graph.constant(2), u)),
      );
    case 'sign':
      return graph.constant(0);
  }
}

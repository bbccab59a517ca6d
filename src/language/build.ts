/** Tree → graph: each part of a formula becomes a node. */
import { FormulaError } from './formula-error';
import { CONSTANTS, FUNCTIONS } from './functions';
import type { NodeId } from './graph';
import type { Graph } from './graph-builder';
import type { BinaryTree, CallTree, Span, Tree } from './tree';

/** The node of a name; throws FormulaError where the name means nothing. */
export type NameReader = (name: string, at: Span) => NodeId;

/** The values of an expression at all coordinates, in order. */
export type CoordinateReader = (tree: Tree) => readonly NodeId[];

/**
 * The node of an expression, always a number: a truth becomes 1 or 0.
 * @param coordinates what `norm` and `sum` go over; without it they are refused
 */
export function buildExpression(
  graph: Graph,
  tree: Tree,
  names: NameReader,
  coordinates?: CoordinateReader,
): NodeId {
  const build = (part: Tree): NodeId => {
    switch (part.kind) {
      case 'number':
        return graph.constant(part.value);
      case 'name': {
        const constant = CONSTANTS.get(part.name);
        return constant === undefined ? names(part.name, part.at) : graph.constant(constant);
      }
      case 'unary':
        return part.operator === '-'
          ? graph.negate(number(part.operand))
          : graph.not(build(part.operand));
      case 'binary':
        return buildBinary(graph, part, build, number);
      case 'conditional':
        return graph.select(build(part.test), number(part.yes), number(part.no));
      case 'call':
        return buildCall(graph, part, number, coordinates);
    }
  };
  const number = (part: Tree): NodeId => graph.number(build(part));
  return number(tree);
}

function buildBinary(
  graph: Graph,
  tree: BinaryTree,
  truth: (part: Tree) => NodeId,
  number: (part: Tree) => NodeId,
): NodeId {
  const { operator, left, right } = tree;
  switch (operator) {
    case '&&':
      return graph.connect('and', truth(left), truth(right));
    case '||':
      return graph.connect('or', truth(left), truth(right));
  }
  const u = number(left);
  const v = number(right);
  switch (operator) {
    case '+':
      return graph.add(u, v);
    case '-':
      return graph.subtract(u, v);
    case '*':
      return graph.multiply(u, v);
    case '/':
      return graph.divide(u, v);
    case '^':
      return graph.power(u, v);
    case '<':
      return graph.compare('less', u, v);
    case '<=':
      return graph.compare('lessOrEqual', u, v);
    case '>':
      return graph.compare('less', v, u);
    case '>=':
      return graph.compare('lessOrEqual', v, u);
    case '==':
      return graph.compare('equal', u, v);
    case '!=':
      return graph.not(graph.compare('equal', u, v));
  }
}

function buildCall(
  graph: Graph,
  tree: CallTree,
  number: (part: Tree) => NodeId,
  coordinates: CoordinateReader | undefined,
): NodeId {
  const definition = FUNCTIONS.get(tree.name);
  if (definition === undefined) throw new FormulaError(`unknown function ${tree.name}`, tree.at);
  if (definition.over === 'arguments') return definition.build(graph, tree.arguments.map(number));
  if (coordinates === undefined)
    throw new FormulaError(
      `${tree.name} goes over the coordinates of an update rule and has no meaning here`,
      tree.at,
    );
  return definition.build(graph, coordinates(tree.arguments[0]));
}

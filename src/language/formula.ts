/** A formula in named variables: a loss surface, a model, a loss per example, a schedule. */
import { buildExpression, type NameReader } from './build';
import { FormulaError, placeName, suggest } from './formula-error';
import { CONSTANTS, FUNCTIONS } from './functions';
import type { NodeId } from './graph';
import { Graph, MOST_NODES } from './graph-builder';
import { parseExpression } from './parse';
import { type NameTree, namesIn, type Tree } from './tree';

export interface Formula {
  readonly text: string;
  readonly tree: Tree;
  readonly variables: readonly string[];
  /** Names that are neither variables nor constants, in order of appearance. */
  readonly parameters: readonly string[];
}

/**
 * Reads a formula and checks that all of it has a meaning. Throws FormulaError.
 * @param parameters which further names are allowed: none, these, or `free`: any
 */
export function parseFormula(
  text: string,
  variables: readonly string[],
  parameters: readonly string[] | 'free' = [],
): Formula {
  const tree = parseExpression(text);
  const known = [...variables, ...(parameters === 'free' ? [] : parameters), ...CONSTANTS.keys()];
  const found = new Set<string>();
  for (const occurrence of namesIn(tree)) {
    const { name } = occurrence;
    const isKnown = known.includes(name);
    if (!isKnown && (parameters !== 'free' || name === 'e'))
      throw unknownName(text, occurrence, known);
    if (!variables.includes(name) && !CONSTANTS.has(name)) found.add(name);
  }
  const formula = { text, tree, variables, parameters: [...found] };
  const graph = new Graph();
  buildFormula(graph, formula, (name) => graph.input(name));
  refuseLargeGraph(graph, tree);
  return formula;
}

/** The node of a formula's value in a graph, its names read as the caller says. */
export function buildFormula(graph: Graph, formula: Formula, names: NameReader): NodeId {
  return buildExpression(graph, formula.tree, names);
}

/** Powers become products, so that a short text may mean a large graph. */
export function refuseLargeGraph(graph: Graph, tree: Pick<Tree, 'at'>): void {
  const size = graph.nodes.length;
  if (size > MOST_NODES)
    throw new FormulaError(`this needs ${size} operations; ${MOST_NODES} are allowed`, tree.at);
}

function unknownName(text: string, { name, at }: NameTree, known: readonly string[]): FormulaError {
  const place = placeName(text, at.start);
  if (name === 'e')
    return new FormulaError(`there is no e ${place}: write exp(1), or exp(u) for e^u`, at);
  const intended = asProduct(name, known) ?? asCall(name, known);
  if (intended !== undefined)
    return new FormulaError(`unknown name ${name} ${place}; write ${intended}`, at);
  const near = suggest(name, known);
  const list = `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`;
  const help = near === undefined ? `the names here are ${list}` : `did you mean ${near}?`;
  return new FormulaError(`unknown name ${name} ${place}; ${help}`, at);
}

/** `xy` for `x * y`: the name parted into known ones, or undefined. */
function asProduct(name: string, known: readonly string[]): string | undefined {
  for (const first of known) {
    if (!name.startsWith(first)) continue;
    const rest = name.slice(first.length);
    const factors = known.includes(rest) ? rest : asProduct(rest, known);
    if (factors !== undefined) return `${first} * ${factors}`;
  }
  return undefined;
}

/** `sinx` for `sin(x)`. */
function asCall(name: string, known: readonly string[]): string | undefined {
  for (const operation of FUNCTIONS.keys()) {
    const argument = name.slice(operation.length);
    if (name.startsWith(operation) && known.includes(argument)) return `${operation}(${argument})`;
  }
  return undefined;
}

/** Carries out an update rule line by line in plain numbers, keeping what every line gives. */

import { Graph } from '../language/graph-builder';
import type { Program } from '../language/program';
import { evaluateScalar } from '../language/scalar';
import { analyseRule, executeRule, type RuleAnalysis } from '../language/statements';
import type { Statement, Tree } from '../language/tree';
import { GIVEN } from './given';
import type { Coordinates, InspectedLine } from './inspection';
import { Recent } from './recent';

/** What names stand for. */
export type Values = ReadonlyMap<string, Coordinates>;

/**
 * @param given every name that the rule reads before it assigns it
 * @param settled values known from elsewhere of names that keep them to the next step, states and `x`: they stand in
 *   place of what the last line that assigns such a name gives
 */
export function ruleLines(rule: RuleAnalysis, given: Values, settled: Values): InspectedLine[] {
  const values = new Map(given);
  const coordinates = given.get('x')?.length ?? 0;
  return rule.statements.map((statement, index) => {
    const { name } = statement;
    const before = values.get(name);
    const last = rule.statements.findLastIndex((other) => other.name === name) === index;
    const after =
      (last ? settled.get(name) : undefined) ?? carryOut(statement, coordinates, values);
    values.set(name, after);
    return { name, ...(before && { before }), after };
  });
}

interface Line {
  readonly program: Program;
  readonly reads: readonly { readonly input: string; readonly name: string; readonly at: number }[];
}

/** Statements are made once per rule, and rules are kept. */
const lines = new WeakMap<Statement, Line>();

function carryOut(statement: Statement, coordinates: number, values: Values): Coordinates {
  const { program, reads } = lines.get(statement) ?? lineOf(statement, coordinates);
  const inputs = reads.map(({ input, name, at }) => [input, values.get(name)?.[at] ?? Number.NaN]);
  const results = evaluateScalar(program, Object.fromEntries(inputs));
  return Array.from({ length: coordinates }, (_, c) => results[c] ?? Number.NaN);
}

function lineOf(statement: Statement, coordinates: number): Line {
  const graph = new Graph();
  const reads: { input: string; name: string; at: number }[] = [];
  const result = executeRule(graph, [statement], coordinates, (name, at) => {
    const input = `${name} ${at}`;
    if (!reads.some((read) => read.input === input)) reads.push({ input, name, at });
    return graph.input(input);
  });
  const nodes = result.get(statement.name) ?? [];
  const outputs = nodes.map((node, c) => ({ name: String(c), node }));
  const line: Line = { program: { graph, inputs: [], outputs }, reads };
  lines.set(statement, line);
  return line;
}

const kept = new Recent<RuleAnalysis>(64);

/** The analysis of a rule; kept, since a moved slider changes values and no rule. */
export function readRule(
  rule: string,
  hyperparameters: readonly string[],
  coordinates: number,
): RuleAnalysis {
  const key = JSON.stringify([rule, hyperparameters, coordinates]);
  return kept.get(key, () => analyseRule(rule, hyperparameters, GIVEN));
}

/** Whether a state is a copy of a position, as where averages are taken from the start on. */
export function keepsPosition({ statements, states }: RuleAnalysis): boolean {
  const isPosition = (tree: Tree): boolean =>
    tree.kind === 'conditional'
      ? isPosition(tree.yes) || isPosition(tree.no)
      : tree.kind === 'name' && tree.name === 'x';
  return statements.some(({ name, value }) => states.includes(name) && isPosition(value));
}

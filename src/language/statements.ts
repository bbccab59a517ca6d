/** Update rules: which names a rule reads, keeps and sets, and its statements carried out for all coordinates in step. */
import { buildExpression } from './build';
import { refuseLargeGraph } from './formula';
import { FormulaError } from './formula-error';
import { CONSTANTS, FUNCTIONS } from './functions';
import type { NodeId } from './graph';
import { Graph } from './graph-builder';
import { parseStatements } from './parse';
import { type NameTree, namesIn, type Statement } from './tree';

/** Given names that a rule may nevertheless set: the gradient, for weight decay, and the coordinate itself. */
const MAY_BE_SET: ReadonlySet<string> = new Set(['g', 'x']);

export interface RuleAnalysis {
  /** Assignments, in order. */
  readonly statements: readonly Statement[];
  /** Initial values of states, to be evaluated at t = 1 from hyperparameters and lr; states without one begin at 0. */
  readonly inits: readonly Statement[];
  /** Names read before they are assigned: they keep their value to the next step. */
  readonly states: readonly string[];
  /** Free names: read, never assigned, not given. */
  readonly hyperparameters: readonly string[];
  /** Names assigned, each once, in order. */
  readonly assigned: readonly string[];
}

/**
 * What the names of a rule are. Throws FormulaError.
 * @param declared hyperparameters known beforehand; a rule may not assign them
 * @param given names that every step provides, such as x, g and t
 * @param reserved words that can name neither a hyperparameter nor a state
 */
export function analyseRule(
  rule: string | readonly Statement[],
  declared: readonly string[],
  given: readonly string[],
  reserved: readonly string[] = [],
): RuleAnalysis {
  const all = typeof rule === 'string' ? parseStatements(rule) : rule;
  const statements = all.filter(({ kind }) => kind === 'assignment');
  const inits = all.filter(({ kind }) => kind === 'init');
  const assigned = new Set(statements.map(({ name }) => name));
  const before = new Set<string>();
  const states = new Set<string>();
  const hyperparameters = new Set<string>();

  for (const { name, nameAt, value } of statements) {
    refuseTarget({ kind: 'name', name, at: nameAt }, declared, given, reserved);
    for (const read of namesIn(value)) {
      if (CONSTANTS.has(read.name) || given.includes(read.name) || before.has(read.name)) continue;
      refuseReserved(read, reserved);
      (assigned.has(read.name) ? states : hyperparameters).add(read.name);
    }
    before.add(name);
  }
  refuseRuleThatStays(statements, assigned);
  refuseInits(inits, states, assigned);
  for (const { value } of inits)
    for (const read of namesIn(value)) {
      if (CONSTANTS.has(read.name) || read.name === 'lr') continue;
      if (assigned.has(read.name) || given.includes(read.name))
        throw new FormulaError(
          `an initial value knows hyperparameters and lr only, not ${read.name}`,
          read.at,
        );
      refuseReserved(read, reserved);
      hyperparameters.add(read.name);
    }
  refuseLargeRule(all);
  return {
    statements,
    inits,
    states: [...states],
    hyperparameters: [...hyperparameters],
    assigned: [...assigned],
  };
}

/**
 * Carries out assignments statement by statement, each for all coordinates before the next; init statements are skipped.
 * @param read the node of a name not assigned before, at a coordinate
 * @returns the last node of every name assigned, by coordinate
 */
export function executeRule(
  graph: Graph,
  statements: readonly Statement[],
  coordinates: number,
  read: (name: string, coordinate: number) => NodeId | undefined,
): Map<string, readonly NodeId[]> {
  const environment = new Map<string, readonly NodeId[]>();
  const atAll = (tree: Statement['value']): NodeId[] =>
    Array.from({ length: coordinates }, (_, coordinate) =>
      buildExpression(
        graph,
        tree,
        (name, at) => {
          const node = environment.get(name)?.[coordinate] ?? read(name, coordinate);
          if (node === undefined) throw new FormulaError(`unknown name ${name}`, at);
          return node;
        },
        atAll,
      ),
    );
  for (const { kind, name, value } of statements)
    if (kind === 'assignment') environment.set(name, atAll(value));
  return environment;
}

function refuseTarget(
  target: NameTree,
  declared: readonly string[],
  given: readonly string[],
  reserved: readonly string[],
): void {
  const { name, at } = target;
  if (MAY_BE_SET.has(name)) return;
  if (given.includes(name))
    throw new FormulaError(
      `${name} is given at every step; a rule can set only x and g of these`,
      at,
    );
  if (declared.includes(name))
    throw new FormulaError(`${name} is a hyperparameter: a rule reads it but cannot set it`, at);
  refuseReserved(target, reserved);
}

function refuseReserved({ name, at }: NameTree, reserved: readonly string[]): void {
  if (name === 'y')
    throw new FormulaError(
      'a rule runs for each coordinate: x stands for every one, y for none',
      at,
    );
  if (name === 'init' || FUNCTIONS.has(name) || reserved.includes(name))
    throw new FormulaError(`${name} has a meaning already: choose another name`, at);
}

function refuseRuleThatStays(
  statements: readonly Statement[],
  assigned: ReadonlySet<string>,
): void {
  if (assigned.has('x')) return;
  const end = statements.at(-1)?.at.end ?? 0;
  throw new FormulaError('the rule never assigns x: end with a line such as x = x - lr * g', {
    start: 0,
    end,
  });
}

function refuseInits(
  inits: readonly Statement[],
  states: ReadonlySet<string>,
  assigned: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (const { name, nameAt } of inits) {
    if (seen.has(name)) throw new FormulaError(`${name} has a second initial value`, nameAt);
    seen.add(name);
    if (states.has(name)) continue;
    const reason = assigned.has(name)
      ? 'is assigned before it is read, so an initial value has no effect'
      : 'has an initial value but is never assigned';
    throw new FormulaError(`${name} ${reason}`, nameAt);
  }
}

/** A rule is bounded as carried out on a plane. */
function refuseLargeRule(statements: readonly Statement[]): void {
  const graph = new Graph();
  const coordinates = 2;
  executeRule(graph, statements, coordinates, (name, coordinate) =>
    graph.input(`${name} ${coordinate}`),
  );
  const end = statements.at(-1)?.at.end ?? 0;
  refuseLargeGraph(graph, { at: { start: 0, end } });
}

/** The lines of an update rule in a library's language, with what must be known before the first step. */
import { GIVEN } from '../../engine/given';
import { type Dialect, numberPiece, writeCode } from '../../language/code/dialect';
import { atom, type Kind, type Piece } from '../../language/code/piece';
import { analyseRule } from '../../language/statements';
import { namesIn, type Statement, type Tree } from '../../language/tree';
import type { Run } from '../experiment';
import type { Method } from '../method';
import { simplify, specialise } from './specialise';

export interface RuleCode {
  /** Settings that the lines read, by their names in the program. */
  readonly settings: readonly { readonly name: string; readonly value: number }[];
  readonly states: readonly CodeState[];
  readonly lines: readonly CodeLine[];
  /** Which of what every step provides the lines read: `f`, `gnorm`, `newton`, `t`, `lr` … */
  readonly reads: ReadonlySet<string>;
  /** Whether a state begins at something that the learning rate decides. */
  readonly initialsReadRate: boolean;
}

export interface CodeState {
  readonly name: string;
  /** A plain number, or a tensor of one number per coordinate. */
  readonly kind: 'number' | 'vector';
  /** What it is at first. */
  readonly initial: Piece;
}

export interface CodeLine {
  readonly name: string;
  readonly value: Piece;
  readonly kind: Kind;
  /** It may be another tensor itself, not a new one: a bare name, or a choice of bare names. */
  readonly borrowed: boolean;
  /** Whether the name keeps its value to the next step; `x` does. */
  readonly keeps: boolean;
}

export interface RuleWriter {
  readonly dialect: Dialect;
  /** How a name of the rule is called in the program. */
  readonly nameOf: (name: string) => string;
}

const numberTree: Tree = { kind: 'number', value: 0, at: { start: 0, end: 0 } };

/** What every step provides, but for `x` and `g`, which a rule may set. */
const KINDS: Readonly<Record<string, Kind>> = {
  x: 'vector',
  g: 'vector',
  newton: 'vector',
  f: 'scalar',
  gnorm: 'scalar',
  t: 'number',
  T: 'number',
  lr: 'number',
};

export function ruleCode(method: Method, run: Run, writer: RuleWriter): RuleCode {
  const { nameOf } = writer;
  const dialect = overCoordinates(writer);
  const own = method.hyperparameters.map(({ name }) => name);
  const analysis = analyseRule(method.rule, own, GIVEN);
  const settings = run.hyperparameters;
  const statements = specialise(analysis.statements, analysis.states, settings);
  const assigned = new Set(statements.map(({ name }) => name));
  const states = analysis.states.filter((state) => assigned.has(state));
  const inits = new Map(analysis.inits.map(({ name, value }) => [name, simplify(value, settings)]));

  const vectors = statesInVectors(statements, states);
  const read = (kinds: ReadonlyMap<string, Kind>) => (name: string) =>
    atom(nameOf(name), kinds.get(name) ?? KINDS[name] ?? 'number', {
      changes: name === 't' || (name === 'lr' && run.schedule !== undefined) || assigned.has(name),
    });

  const kinds = new Map<string, Kind>(
    states.map((name) => [name, vectors.has(name) ? 'vector' : 'number']),
  );
  const lines = statements.map(({ name, value }): CodeLine => {
    const piece = writeCode(value, dialect, read(kinds));
    const keeps = name === 'x' || states.includes(name);
    const kind = name === 'x' || vectors.has(name) ? 'vector' : piece.kind;
    kinds.set(name, kind);
    return { name: nameOf(name), value: piece, kind, borrowed: isBorrowed(value), keeps };
  });
  const trees: readonly Tree[] = [
    ...statements.map(({ value }) => value),
    ...states.flatMap((name) => inits.get(name) ?? []),
  ];
  const names = new Set(trees.flatMap(namesIn).map(({ name }) => name));
  return {
    settings: own
      .filter((name) => names.has(name))
      .map((name) => ({ name: nameOf(name), value: settings[name] ?? Number.NaN })),
    states: states.map((name) => {
      const init = inits.get(name);
      const initial =
        init === undefined ? numberPiece(0) : writeCode(init, dialect, read(new Map()));
      return { name: nameOf(name), kind: vectors.has(name) ? 'vector' : 'number', initial };
    }),
    lines,
    reads: names,
    initialsReadRate: states.some((name) =>
      namesIn(inits.get(name) ?? numberTree).some((read) => read.name === 'lr'),
    ),
  };
}

/** `sum` and `norm` go over the coordinates even of what is the same for all. */
function overCoordinates({ dialect, nameOf }: RuleWriter): Dialect {
  const nothing = dialect.binary('*', numberPiece(0), atom(nameOf('x'), 'vector'));
  const spread = (value: Piece): Piece =>
    value.kind === 'vector' ? value : dialect.binary('+', value, nothing);
  return {
    ...dialect,
    call: (name, values) =>
      dialect.call(name, ['sum', 'norm'].includes(name) ? values.map(spread) : values),
  };
}

/** States that something of the coordinates reaches; assume none are, and add until nothing changes. */
function statesInVectors(
  statements: readonly Statement[],
  states: readonly string[],
): ReadonlySet<string> {
  const tensors = new Set(Object.keys(KINDS).filter((name) => KINDS[name] !== 'number'));
  for (let before = -1; before !== tensors.size; ) {
    before = tensors.size;
    for (const { name, value } of statements) if (reachesTensor(value, tensors)) tensors.add(name);
  }
  return new Set(states.filter((name) => tensors.has(name)));
}

/** `sum` and `norm` go over the coordinates even of a plain number. */
function reachesTensor(tree: Tree, tensors: ReadonlySet<string>): boolean {
  return namesIn(tree).some(({ name }) => tensors.has(name)) || callsOverCoordinates(tree);
}

function callsOverCoordinates(tree: Tree): boolean {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return false;
    case 'unary':
      return callsOverCoordinates(tree.operand);
    case 'binary':
      return callsOverCoordinates(tree.left) || callsOverCoordinates(tree.right);
    case 'conditional':
      return [tree.test, tree.yes, tree.no].some(callsOverCoordinates);
    case 'call':
      return ['sum', 'norm'].includes(tree.name) || tree.arguments.some(callsOverCoordinates);
  }
}

function isBorrowed(tree: Tree): boolean {
  if (tree.kind === 'conditional') return isBorrowed(tree.yes) || isBorrowed(tree.no);
  return tree.kind === 'name';
}

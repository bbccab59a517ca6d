/** Formulas as Python: for NumPy, PyTorch and JAX, which differ in little more than the names of functions. */
import { PRECEDENCE } from '../tree';
import type { Dialect } from './dialect';
import { applied, atom, bracketed, infix, joined, type Kind, type Piece } from './piece';

export const PYTHON_WORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally ' +
    'for from global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

interface Spelling {
  /** What functions of tensors belong to: `torch` for `torch.sin`. */
  readonly tensors: string;
  /** What functions of plain numbers belong to. */
  readonly numbers: string;
  /** Functions of tensors that are called otherwise. */
  readonly functions?: Readonly<Record<string, string>>;
  /** The larger or smaller of a tensor and a plain number, where the usual function takes tensors only. */
  readonly limit?: (name: 'min' | 'max', tensor: Piece, number: Piece) => string;
  /** A plain number as a tensor, where functions of tensors take no plain numbers. */
  readonly asTensor?: (number: Piece) => string;
}

export const numpy = python({ tensors: 'np', numbers: 'np' });

export const pytorch = python({
  tensors: 'torch',
  numbers: 'math',
  functions: { sigmoid: 'torch.sigmoid' },
  limit: (name, tensor, number) =>
    `torch.clamp(${tensor.text}, ${name === 'min' ? 'max' : 'min'}=${number.text})`,
  asTensor: ({ text }) => `torch.tensor(${text})`,
});

export const jax = python({
  tensors: 'jnp',
  numbers: 'math',
  functions: { sigmoid: 'jax.nn.sigmoid' },
});

/** Not before a conditional, a connective or `not`, which Python reads otherwise. */
const NOT = PRECEDENCE['&&'] + 0.5;

/** Undefined for some numbers: Python's own function would end the program there. */
const MAY_FAIL: ReadonlySet<string> = new Set(['sqrt', 'log']);

/** Black leaves no spaces around a power of such operands. */
const SIMPLE = /^-?[\w.]+$/;

function python(spelling: Spelling): Dialect {
  const { tensors, numbers } = spelling;
  const functionOf = (name: string, kind: Kind): string => {
    if (kind === 'number' && name === 'abs') return numbers === 'np' ? 'np.abs' : 'abs';
    if (kind === 'number' && numbers === 'math') return `math.${name}`;
    const own = spelling.functions?.[name];
    return own ?? (name === 'norm' ? `${tensors}.linalg.norm` : `${tensors}.${name}`);
  };

  function power(u: Piece, v: Piece): Piece {
    const [base, exponent] = [bracketed(u, PRECEDENCE.atom), bracketed(v, PRECEDENCE.unary)];
    const spelled = SIMPLE.test(base) && SIMPLE.test(exponent) ? '**' : ' ** ';
    return { text: `${base}${spelled}${exponent}`, binds: PRECEDENCE['^'], ...joined(u, v) };
  }

  function extreme(name: 'min' | 'max', values: readonly Piece[]): Piece {
    if (values.every(({ kind }) => kind === 'number') && numbers !== 'np')
      return applied(name, values);
    return values.reduce((u, v) => {
      const [tensor, number] = u.kind === 'number' ? [v, u] : [u, v];
      if (spelling.limit && tensor.kind !== 'number' && number.kind === 'number')
        return atom(spelling.limit(name, tensor, number), tensor.kind);
      return applied(`${tensors}.${name}imum`, [u, v]);
    });
  }

  /** `[1, 0]` as the library keeps it: whole numbers would make tensors of whole numbers. */
  const branch = (piece: Piece): Piece =>
    tensors !== 'np' && /^\d+$/.test(piece.text) ? { ...piece, text: `${piece.text}.0` } : piece;

  const tensor = (piece: Piece): Piece =>
    piece.kind !== 'number' || spelling.asTensor === undefined
      ? piece
      : atom(spelling.asTensor(branch(piece)), 'scalar');

  const one = atom('1', 'number');
  const dialect: Dialect = {
    pi: `${numbers}.pi`,
    negate: (u) => ({
      text: `-${bracketed(u, PRECEDENCE.unary)}`,
      binds: PRECEDENCE.unary,
      ...joined(u),
    }),
    binary: (operator, u, v) => (operator === '^' ? power(u, v) : infix(operator, operator, u, v)),
    connect(operator, p, q) {
      const word = operator === '&&' ? 'and' : 'or';
      if (joined(p, q).kind === 'number' && numbers !== 'np') return infix(operator, word, p, q);
      return { ...applied(`${tensors}.logical_${word}`, [p, q]), truth: true };
    },
    not(p) {
      if (p.kind === 'number' && numbers !== 'np')
        return { text: `not ${bracketed(p, NOT)}`, binds: NOT, ...joined(p), truth: true };
      return { ...applied(`${tensors}.logical_not`, [p]), truth: true };
    },
    choose(p, u, v) {
      if (p.kind === 'number' && numbers !== 'np') {
        const [yes, no] = joined(u, v).kind === 'number' ? [u, v] : [tensor(u), tensor(v)];
        const least = PRECEDENCE.conditional + 1;
        return {
          text: `${bracketed(yes, least)} if ${bracketed(p, least)} else ${bracketed(no, PRECEDENCE.conditional)}`,
          binds: PRECEDENCE.conditional,
          ...joined(u, v),
          changes: joined(p, u, v).changes === true,
        };
      }
      const test =
        p.truth === true || numbers === 'np' ? p : infix('!=', '!=', p, atom('0', 'number'));
      return applied(`${tensors}.where`, [test, branch(u), branch(v)]);
    },
    call(name, values) {
      if (name === 'min' || name === 'max') return extreme(name, values);
      const [u] = values as [Piece];
      if (name === 'sum' || name === 'norm')
        return applied(functionOf(name, 'vector'), values, 'scalar');
      const plain = u.kind === 'number' && numbers !== 'np';
      if (name === 'sigmoid' && (plain || spelling.functions?.sigmoid === undefined))
        return dialect.binary(
          '/',
          one,
          dialect.binary('+', one, dialect.call('exp', [dialect.negate(u)])),
        );
      if (name === 'sign' && plain) {
        const zero = atom('0', 'number');
        const [above, below] = [infix('>', '>', u, zero), infix('<', '<', u, zero)];
        return dialect.binary('-', { ...above, truth: false }, { ...below, truth: false });
      }
      if (plain && u.changes === true && MAY_FAIL.has(name)) {
        return applied(functionOf(name, 'scalar'), [tensor(u)], 'scalar');
      }
      return applied(functionOf(name, u.kind), values);
    },
  };
  return dialect;
}

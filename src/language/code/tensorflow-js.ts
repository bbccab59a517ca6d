/** Formulas as JavaScript for TensorFlow.js: plain numbers with operators, tensors by their methods. */
import { PRECEDENCE } from '../tree';
import type { Dialect, NumberOperator } from './dialect';
import { applied, atom, bracketed, infix, joined, type Piece } from './piece';

export const JAVASCRIPT_WORDS: ReadonlySet<string> = new Set(
  (
    'arguments async await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function get if implements import in instanceof interface let new null of package ' +
    'private protected public return set static super switch this throw true try typeof undefined var void while ' +
    'with yield NaN Infinity Math console'
  ).split(' '),
);

/** Each operator as a method; the second name is that of the same with the operands exchanged. */
const METHODS: Readonly<Record<NumberOperator, readonly [name: string, exchanged?: string]>> = {
  '+': ['add', 'add'],
  '-': ['sub'],
  '*': ['mul', 'mul'],
  '/': ['div'],
  '^': ['pow'],
  '<': ['less', 'greater'],
  '<=': ['lessEqual', 'greaterEqual'],
  '>': ['greater', 'less'],
  '>=': ['greaterEqual', 'lessEqual'],
  '==': ['equal', 'equal'],
  '!=': ['notEqual', 'notEqual'],
};

const OPERATORS: Partial<Record<NumberOperator, string>> = { '==': '===', '!=': '!==' };

const isNumber = ({ kind }: Piece): boolean => kind === 'number';

/** `u.name(v)`; a tensor's text needs no brackets but where it is a choice. */
const method = (u: Piece, name: string, ...values: readonly Piece[]): Piece => ({
  text: `${bracketed(u, PRECEDENCE.atom)}.${name}(${values.map(({ text }) => text).join(', ')})`,
  binds: PRECEDENCE.atom,
  ...joined(u, ...values),
});

/** A plain number as a tensor. */
const tensor = (u: Piece): Piece => (isNumber(u) ? applied('tf.scalar', [u], 'scalar') : u);

const ZERO = atom('0', 'number');

/** What decides must be a truth: JavaScript takes not-a-number for false. */
function truth(p: Piece): Piece {
  if (p.truth === true || (isNumber(p) && /^[A-Za-z_]\w*$/.test(p.text))) return p;
  return isNumber(p) ? infix('!=', '!==', p, ZERO) : compare('!=', p, ZERO);
}

const where = (p: Piece, u: Piece, v: Piece): Piece => applied('tf.where', [p, u, v]);

const decide = (p: Piece, u: Piece, v: Piece): Piece => p.decides?.(u, v) ?? where(p, u, v);

/** One comparison of tensors, as a method of whichever operand is one. */
function compared(operator: NumberOperator, u: Piece, v: Piece): Piece {
  const [name, exchanged = name] = METHODS[operator];
  return { ...(isNumber(u) ? method(v, exchanged, u) : method(u, name, v)), truth: true };
}

/** Of all comparisons TensorFlow.js derives ≥ alone: choices are made by it, with the branches exchanged if need be. */
function compare(operator: NumberOperator, u: Piece, v: Piece): Piece {
  const atLeast = (a: Piece, b: Piece): Piece =>
    isNumber(a) ? applied('tf.greaterEqual', [a, b]) : method(a, 'greaterEqual', b);
  const apart = () => method(isNumber(u) ? method(v, 'sub', u) : method(u, 'sub', v), 'abs');
  const decides: Record<string, (yes: Piece, no: Piece) => Piece> = {
    '>=': (yes, no) => where(atLeast(u, v), yes, no),
    '<=': (yes, no) => where(atLeast(v, u), yes, no),
    '>': (yes, no) => where(atLeast(v, u), no, yes),
    '<': (yes, no) => where(atLeast(u, v), no, yes),
    '==': (yes, no) => where(atLeast(ZERO, apart()), yes, no),
    '!=': (yes, no) => where(atLeast(ZERO, apart()), no, yes),
  };
  const own = decides[operator];
  return { ...compared(operator, u, v), ...(own && { decides: own }) };
}

export const tensorflowJs: Dialect = {
  pi: 'Math.PI',
  negate(u) {
    if (!isNumber(u)) return method(u, 'neg');
    // JavaScript refuses -x ** 2, and reads --x otherwise.
    const least =
      u.binds === PRECEDENCE['^'] || u.text.startsWith('-') ? PRECEDENCE.atom : PRECEDENCE.unary;
    return { text: `-${bracketed(u, least)}`, binds: PRECEDENCE.unary, ...joined(u) };
  },
  binary(operator, u, v) {
    if (isNumber(u) && isNumber(v)) {
      if (operator !== '^') return infix(operator, OPERATORS[operator] ?? operator, u, v);
      const text = `${bracketed(u, PRECEDENCE.atom)} ** ${bracketed(v, PRECEDENCE.unary)}`;
      return { text, binds: PRECEDENCE['^'], ...joined(u, v) };
    }
    if (PRECEDENCE[operator] <= PRECEDENCE['<']) return compare(operator, u, v);
    const [name, exchanged] = METHODS[operator];
    if (isNumber(u)) return exchanged ? method(v, exchanged, u) : applied(`tf.${name}`, [u, v]);
    return operator === '^' && v.text === '2' ? method(u, 'square') : method(u, name, v);
  },
  connect(operator, p, q) {
    const [a, b] = [truth(p), truth(q)];
    if (isNumber(a) && isNumber(b)) return infix(operator, operator, a, b);
    const decides = (u: Piece, v: Piece): Piece =>
      operator === '&&' ? choose(a, choose(b, u, v), v) : choose(a, u, choose(b, u, v));
    const name = operator === '&&' ? 'tf.logicalAnd' : 'tf.logicalOr';
    return { ...applied(name, [a, b].map(tensor)), truth: true, decides };
  },
  not(p) {
    const a = truth(p);
    if (!isNumber(a))
      return { ...method(a, 'logicalNot'), truth: true, decides: (u, v) => decide(a, v, u) };
    const text = `!${bracketed(a, PRECEDENCE.unary)}`;
    return { text, binds: PRECEDENCE.unary, ...joined(a), truth: true };
  },
  choose,
  call(name, values) {
    const [u] = values as [Piece];
    if (name === 'sum' || name === 'norm') return { ...method(tensor(u), name), kind: 'scalar' };
    if (!values.every(isNumber)) {
      if (name !== 'min' && name !== 'max') return method(u, name);
      return values.reduce((a, b) =>
        isNumber(a) ? method(tensor(b), `${name}imum`, a) : method(a, `${name}imum`, b),
      );
    }
    if (name !== 'sigmoid') return applied(`Math.${name}`, values);
    const one = atom('1', 'number');
    const exponential = applied('Math.exp', [tensorflowJs.negate(u)]);
    return infix('/', '/', one, infix('+', '+', one, exponential));
  },
};

function choose(p: Piece, u: Piece, v: Piece): Piece {
  const test = truth(p);
  if (!isNumber(test)) return decide(test, u, v);
  const [yes, no] = isNumber(u) && isNumber(v) ? [u, v] : [tensor(u), tensor(v)];
  const least = PRECEDENCE.conditional + 1;
  return {
    text: `${bracketed(test, least)} ? ${bracketed(yes, least)} : ${bracketed(no, PRECEDENCE.conditional)}`,
    binds: PRECEDENCE.conditional,
    ...joined(u, v),
  };
}

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

/** What decides must be a truth: JavaScript takes not-a-number for false. */
const truth = (p: Piece): Piece => {
  if (p.truth === true || /^[A-Za-z_]\w*$/.test(p.text)) return p;
  const zero = atom('0', 'number');
  return isNumber(p)
    ? infix('!=', '!==', p, zero)
    : { ...method(p, 'notEqual', zero), truth: true };
};

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
    const isTruth = PRECEDENCE[operator] <= PRECEDENCE['<'];
    if (isNumber(u) && isNumber(v)) {
      if (operator !== '^') return infix(operator, OPERATORS[operator] ?? operator, u, v);
      const text = `${bracketed(u, PRECEDENCE.atom)} ** ${bracketed(v, PRECEDENCE.unary)}`;
      return { text, binds: PRECEDENCE['^'], ...joined(u, v) };
    }
    const [name, exchanged] = METHODS[operator];
    if (isNumber(u)) {
      const piece = exchanged ? method(v, exchanged, u) : applied(`tf.${name}`, [u, v]);
      return { ...piece, truth: isTruth };
    }
    if (operator === '^' && v.text === '2') return method(u, 'square');
    return { ...method(u, name, v), truth: isTruth };
  },
  connect(operator, p, q) {
    if (isNumber(p) && isNumber(q)) return infix(operator, operator, truth(p), truth(q));
    const name = operator === '&&' ? 'tf.logicalAnd' : 'tf.logicalOr';
    return { ...applied(name, [p, q].map(truth).map(tensor)), truth: true };
  },
  not(p) {
    if (isNumber(p))
      return {
        text: `!${bracketed(truth(p), PRECEDENCE.unary)}`,
        binds: PRECEDENCE.unary,
        ...joined(p),
        truth: true,
      };
    return { ...method(truth(p), 'logicalNot'), truth: true };
  },
  choose(p, u, v) {
    if (!isNumber(p)) return applied('tf.where', [truth(p), u, v]);
    const [yes, no] = isNumber(u) && isNumber(v) ? [u, v] : [tensor(u), tensor(v)];
    const least = PRECEDENCE.conditional + 1;
    return {
      text: `${bracketed(truth(p), least)} ? ${bracketed(yes, least)} : ${bracketed(no, PRECEDENCE.conditional)}`,
      binds: PRECEDENCE.conditional,
      ...joined(u, v),
    };
  },
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

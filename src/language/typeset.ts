/** Tree → layout: fractions, roots, scripts and cases, Greek letters, and brackets only where the reader needs them. */
import {
  type Case,
  fenced,
  firstLeaf,
  identifier,
  infix,
  type Layout,
  lastLeaf,
  row,
  superscript,
} from './layout';
import { symbolOf } from './symbols';
import {
  type BinaryTree,
  type CallTree,
  type ConditionalTree,
  isStatement,
  type Statement,
  type Tree,
} from './tree';

export interface TypesetOptions {
  /** Names shown as numbers, such as hyperparameters with their present values. */
  readonly values?: (name: string) => number | undefined;
  /**
   * Names shown as places for numbers that whoever shows the formula writes there, brackets of negative ones
   * included; what is given stands there first. Not within `norm` and `sum`, which have a number per coordinate.
   */
  readonly places?: ((name: string) => string | undefined) | undefined;
  /** Another name to print, in the language's spelling: `mu` for `momentum`. */
  readonly symbol?: (name: string) => string | undefined;
  /** `inline` keeps a formula on one line: a/b. */
  readonly fractions?: 'stacked' | 'inline';
  /** The sign of an assignment. */
  readonly assignment?: '=' | '←';
}

/** How tightly a piece holds together on the page; less than asked for gets brackets. */
const LOOSE = {
  cases: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  power: 7,
  atom: 8,
};

interface Piece {
  readonly layout: Layout;
  readonly holds: number;
  /** Whether it ends in a denominator on the line: what follows would be read into it. */
  readonly slash?: boolean;
}

interface Setting {
  readonly options: TypesetOptions;
  /** In a script fractions lie on one line. */
  readonly script: boolean;
  /** Fractions around this place; the third lies on one line. */
  readonly fractions: number;
}

const DEEPEST_FRACTION = 2;

export function typeset(subject: Tree | Statement, options: TypesetOptions = {}): Layout {
  const setting = { options, script: false, fractions: 0 };
  if (!isStatement(subject)) return set(subject, setting).layout;
  const name = symbolOf(options.symbol?.(subject.name) ?? subject.name);
  const { layout } = set(subject.value, setting);
  if (subject.kind === 'assignment') return row(name, infix(options.assignment ?? '='), layout);
  return row({ kind: 'word', text: 'initially ' }, name, infix('='), layout);
}

const bracketed = ({ layout, holds }: Piece, least: number): Layout =>
  holds < least ? fenced(layout) : layout;

const minus: Layout = { kind: 'operator', text: '−', form: 'prefix' };

function set(tree: Tree, setting: Setting): Piece {
  switch (tree.kind) {
    case 'number':
      return numeral(tree.value);
    case 'name': {
      const value = setting.options.values?.(tree.name);
      if (value !== undefined) return numeral(value);
      const place = setting.options.places?.(tree.name);
      if (place !== undefined)
        return { layout: { kind: 'number', text: place, of: tree.name }, holds: LOOSE.atom };
      const layout = symbolOf(setting.options.symbol?.(tree.name) ?? tree.name);
      return { layout, holds: layout.kind === 'row' ? LOOSE.product : LOOSE.atom };
    }
    case 'unary': {
      const operand = set(tree.operand, setting);
      if (tree.operator === '-') return negative(operand);
      const layout = row({ kind: 'word', text: 'not ' }, bracketed(operand, LOOSE.power));
      return { layout, holds: LOOSE.not };
    }
    case 'binary':
      return setBinary(tree, setting);
    case 'conditional':
      return { layout: { kind: 'cases', cases: casesOf(tree, setting) }, holds: LOOSE.cases };
    case 'call':
      return setCall(tree, setting);
  }
}

const negative = (operand: Piece): Piece => {
  return { layout: row(minus, bracketed(operand, LOOSE.product)), holds: LOOSE.sum };
};

/** Shortest decimals; powers of ten for the very large and the very small. */
function numeral(value: number): Piece {
  if (value < 0) return negative(numeral(-value));
  if (value === Number.POSITIVE_INFINITY) return { layout: identifier('∞'), holds: LOOSE.atom };
  if (Number.isNaN(value)) return { layout: identifier('NaN'), holds: LOOSE.atom };
  const digits = (text: string): Layout => ({ kind: 'number', text });
  if (value === 0 || (value >= 1e-4 && value < 1e6))
    return { layout: digits(String(value)), holds: LOOSE.atom };
  const [mantissa, exponent] = value.toExponential().split('e');
  const size = digits(exponent.replace(/^[+-]/, ''));
  const power = superscript(digits('10'), exponent.startsWith('-') ? row(minus, size) : size);
  if (mantissa === '1') return { layout: power, holds: LOOSE.power };
  return { layout: row(digits(mantissa), infix('×'), power), holds: LOOSE.product };
}

const INFIX = {
  '+': { sign: '+', left: LOOSE.sum, right: LOOSE.product, holds: LOOSE.sum },
  '-': { sign: '−', left: LOOSE.sum, right: LOOSE.product, holds: LOOSE.sum },
  '<': { sign: '<', left: LOOSE.sum, right: LOOSE.sum, holds: LOOSE.comparison },
  '<=': { sign: '≤', left: LOOSE.sum, right: LOOSE.sum, holds: LOOSE.comparison },
  '>': { sign: '>', left: LOOSE.sum, right: LOOSE.sum, holds: LOOSE.comparison },
  '>=': { sign: '≥', left: LOOSE.sum, right: LOOSE.sum, holds: LOOSE.comparison },
  '==': { sign: '=', left: LOOSE.sum, right: LOOSE.sum, holds: LOOSE.comparison },
  '!=': { sign: '≠', left: LOOSE.sum, right: LOOSE.sum, holds: LOOSE.comparison },
  '&&': { sign: ' and ', left: LOOSE.and, right: LOOSE.not, holds: LOOSE.and },
  '||': { sign: ' or ', left: LOOSE.or, right: LOOSE.and, holds: LOOSE.or },
} as const;

function setBinary(tree: BinaryTree, setting: Setting): Piece {
  const { operator, left, right } = tree;
  if (operator === '^') return setPower(left, right, setting);
  if (operator === '*' || operator === '/') {
    const positive = withoutLeadingMinus(tree, setting);
    return positive === tree ? setProduct(tree, setting) : negative(set(positive, setting));
  }
  const { sign, left: leastLeft, right: leastRight, holds } = INFIX[operator];
  const between: Layout =
    operator === '&&' || operator === '||' ? { kind: 'word', text: sign } : infix(sign);
  const before = bracketed(set(left, setting), leastLeft);
  return { layout: row(before, between, bracketed(set(right, setting), leastRight)), holds };
}

/** (−a)·b is printed as −ab: the sign moves to the front of the product. */
function withoutLeadingMinus(tree: Tree, setting: Setting): Tree {
  if (tree.kind === 'unary' && tree.operator === '-') return tree.operand;
  if (tree.kind === 'name') {
    const value = setting.options.values?.(tree.name);
    return value !== undefined && value < 0 ? { kind: 'number', value: -value, at: tree.at } : tree;
  }
  if (tree.kind !== 'binary' || (tree.operator !== '*' && tree.operator !== '/')) return tree;
  const left = withoutLeadingMinus(tree.left, setting);
  return left === tree.left ? tree : { ...tree, left };
}

function setProduct(tree: BinaryTree, setting: Setting): Piece {
  const { operator, left, right } = tree;
  if (operator === '*') return times(set(left, setting), set(right, setting));
  const { script, fractions, options } = setting;
  const stacked = !script && fractions < DEEPEST_FRACTION && options.fractions !== 'inline';
  if (!stacked) {
    const under = bracketed(set(right, setting), LOOSE.power);
    const layout = row(bracketed(set(left, setting), LOOSE.product), infix('/'), under);
    return { layout, holds: LOOSE.product, slash: true };
  }
  // (a/b·c)/d reads better as a/b · c/d than as a fraction on a fraction.
  if (left.kind === 'binary' && left.operator === '*' && hasQuotient(left.left))
    return times(set(left.left, setting), setProduct({ ...tree, left: left.right }, setting));
  const inner = { ...setting, fractions: fractions + 1 };
  const over = set(left, inner).layout;
  return {
    layout: { kind: 'fraction', over, under: set(right, inner).layout },
    holds: LOOSE.product,
  };
}

const hasQuotient = (tree: Tree): boolean =>
  tree.kind === 'binary' &&
  (tree.operator === '/' || (tree.operator === '*' && hasQuotient(tree.left)));

/** Factors stand side by side unless they would be read as one number, one word or a function and its argument. */
function times(left: Piece, right: Piece): Piece {
  const before = bracketed(left, LOOSE.product);
  const after = bracketed(right, LOOSE.product);
  const last = lastLeaf(before);
  const first = firstLeaf(after);
  const isWord = (leaf: Layout): boolean => leaf.kind === 'identifier' && leaf.text.length > 1;
  const looksLikeCall =
    before.kind === 'identifier' && /^[fgh]$/.test(before.text) && first.kind === 'fenced';
  const inDenominator = left.slash === true && before === left.layout;
  const apart =
    first.kind === 'number' || isWord(last) || isWord(first) || looksLikeCall || inDenominator;
  const wide =
    first.kind === 'function' ||
    first.kind === 'root' ||
    (first.kind === 'fraction' && last.kind === 'fraction');
  const sign: Layout = apart ? infix('·') : { kind: 'times', wide };
  return {
    layout: row(before, sign, after),
    holds: LOOSE.product,
    slash: right.slash === true && after === right.layout,
  };
}

const TRIGONOMETRIC: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'tanh']);

function setPower(base: Tree, exponent: Tree, setting: Setting): Piece {
  const raised = set(exponent, { ...setting, script: true }).layout;
  const isCount = exponent.kind === 'number' && Number.isInteger(exponent.value);
  if (base.kind === 'call' && TRIGONOMETRIC.has(base.name) && isCount) {
    const name = superscript({ kind: 'function', text: base.name }, raised);
    return application(name, base, setting);
  }
  const ground = bracketed(set(base, setting), LOOSE.atom);
  return { layout: superscript(ground, raised), holds: LOOSE.power };
}

function application(name: Layout, { arguments: values }: CallTree, setting: Setting): Piece {
  const list = values.flatMap((value, index) => {
    const { layout } = set(value, setting);
    return index === 0
      ? [layout]
      : [{ kind: 'operator', text: ',', form: 'infix' } as const, layout];
  });
  return { layout: row(name, fenced(row(...list))), holds: LOOSE.power };
}

function setCall(tree: CallTree, setting: Setting): Piece {
  const [argument] = tree.arguments;
  const lettered = { ...setting, options: { ...setting.options, places: undefined } };
  const within = (open: string, close: string): Piece => {
    return { layout: fenced(set(argument, setting).layout, open, close), holds: LOOSE.atom };
  };
  switch (tree.name) {
    case 'sqrt':
      return { layout: { kind: 'root', inner: set(argument, setting).layout }, holds: LOOSE.power };
    case 'exp': {
      const exponent = set(argument, { ...setting, script: true }).layout;
      const isOne = argument.kind === 'number' && argument.value === 1;
      if (isOne) return { layout: identifier('e'), holds: LOOSE.atom };
      return { layout: superscript(identifier('e'), exponent), holds: LOOSE.power };
    }
    case 'abs':
      return within('|', '|');
    case 'norm':
      return { layout: fenced(set(argument, lettered).layout, '‖', '‖'), holds: LOOSE.atom };
    case 'floor':
      return within('⌊', '⌋');
    case 'sigmoid':
      return application({ kind: 'function', text: 'σ' }, tree, setting);
    case 'sum':
      return application({ kind: 'function', text: 'sum' }, tree, lettered);
    default:
      return application({ kind: 'function', text: tree.name }, tree, setting);
  }
}

/** `a ? u : b ? v : w` is one list of three cases. */
function casesOf({ test, yes, no }: ConditionalTree, setting: Setting): Case[] {
  const first = { value: set(yes, setting).layout, condition: set(test, setting).layout };
  const rest =
    no.kind === 'conditional' ? casesOf(no, setting) : [{ value: set(no, setting).layout }];
  return [first, ...rest];
}

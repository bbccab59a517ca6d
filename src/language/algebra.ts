/** Sums, products and powers of trees in the tidy form in which people write them: for formulas that are shown. */
import { printText } from './text';
import type { BinaryOperator, Span, Tree } from './tree';

const NOWHERE: Span = { start: 0, end: 0 };
/** Digits of constants that are worked out: fewer than a double has, so that 0.1 + 0.2 is 0.3. */
const DIGITS = 15;

const tidy = (value: number): number => Number(value.toPrecision(DIGITS));

export const numberTree = (value: number): Tree =>
  value < 0
    ? { kind: 'unary', operator: '-', operand: numberTree(-value), at: NOWHERE }
    : { kind: 'number', value: tidy(value), at: NOWHERE };

export const callTree = (name: string, ...values: readonly Tree[]): Tree => {
  return { kind: 'call', name, arguments: values, at: NOWHERE };
};

const binary = (operator: BinaryOperator, left: Tree, right: Tree): Tree => {
  return { kind: 'binary', operator, left, right, at: NOWHERE };
};

export const isZero = (tree: Tree): boolean => tree.kind === 'number' && tree.value === 0;

/** A product as a quotient of numbers and powers of distinct bases, by their text. */
interface Product {
  over: number;
  under: number;
  readonly powers: Map<string, { readonly base: Tree; exponent: number }>;
}

/** Equal factors become powers, numbers one coefficient in front. */
export function product(...factors: readonly Tree[]): Tree {
  return written(productOf(factors));
}

export const quotient = (over: Tree, under: Tree): Tree => product(over, power(under, -1));

/** With a number as exponent. */
export function power(base: Tree, exponent: number): Tree {
  if (exponent === 0) return numberTree(1);
  if (exponent === 1) return base;
  return binary('^', base, numberTree(exponent));
}

function productOf(factors: readonly Tree[]): Product {
  const result: Product = { over: 1, under: 1, powers: new Map() };
  for (const factor of factors) gather(result, factor, 1);
  const whole = result.over / result.under;
  if (Number.isInteger(whole) || result.over === 0) {
    result.over = whole;
    result.under = 1;
  }
  return result;
}

/** @param exponent to which the factor is raised */
function gather(into: Product, factor: Tree, exponent: number): void {
  if (factor.kind === 'number' && Number.isInteger(exponent)) {
    const size = tidy(factor.value ** Math.abs(exponent));
    if (exponent > 0) into.over = tidy(into.over * size);
    else into.under = tidy(into.under * size);
  } else if (factor.kind === 'unary' && factor.operator === '-' && Number.isInteger(exponent)) {
    if (exponent % 2 !== 0) into.over = -into.over;
    gather(into, factor.operand, exponent);
  } else if (factor.kind === 'binary' && factor.operator === '*' && Number.isInteger(exponent)) {
    gather(into, factor.left, exponent);
    gather(into, factor.right, exponent);
  } else if (factor.kind === 'binary' && factor.operator === '/' && Number.isInteger(exponent)) {
    gather(into, factor.left, exponent);
    gather(into, factor.right, -exponent);
  } else {
    const raised = exponentOf(factor);
    // (u²)^½ is |u|, not u: only whole powers of powers may be multiplied.
    const inner = raised !== undefined && Number.isInteger(exponent) ? raised : undefined;
    if (inner !== undefined && factor.kind === 'binary')
      gather(into, factor.left, inner * exponent);
    else addPower(into, factor, exponent);
  }
}

function addPower({ powers }: Product, base: Tree, exponent: number): void {
  const key = printText(base);
  const known = powers.get(key);
  if (known === undefined) powers.set(key, { base, exponent });
  else known.exponent = tidy(known.exponent + exponent);
}

/** The exponent of a power with a number as exponent. */
function exponentOf(tree: Tree): number | undefined {
  if (tree.kind !== 'binary' || tree.operator !== '^') return undefined;
  const { right } = tree;
  if (right.kind === 'number') return right.value;
  if (right.kind === 'unary' && right.operator === '-' && right.operand.kind === 'number')
    return -right.operand.value;
  return undefined;
}

function written({ over, under, powers }: Product): Tree {
  if (over === 0) return numberTree(0);
  const factors = [...powers.values()].filter(({ exponent }) => exponent !== 0);
  // Plain letters first, as in 4x(x² + y − 11).
  factors.sort((a, b) => Number(a.base.kind !== 'name') - Number(b.base.kind !== 'name'));
  const side = (number: number, sign: 1 | -1): Tree | undefined => {
    const parts = factors
      .filter(({ exponent }) => exponent * sign > 0)
      .map(({ base, exponent }) => power(base, exponent * sign));
    const all = number === 1 ? parts : [numberTree(number), ...parts];
    return all.length === 0 ? undefined : all.reduce((left, right) => binary('*', left, right));
  };
  const numerator = side(Math.abs(over), 1) ?? numberTree(1);
  const denominator = side(under, -1);
  const value = denominator === undefined ? numerator : binary('/', numerator, denominator);
  return over < 0 ? { kind: 'unary', operator: '-', operand: value, at: NOWHERE } : value;
}

interface Term {
  /** Without its number. */
  readonly rest: Tree;
  over: number;
  readonly under: number;
}

/** Equal terms are counted together, numbers added up. */
export function sum(...parts: readonly Tree[]): Tree {
  const terms = new Map<string, Term>();
  const add = (part: Tree, sign: 1 | -1): void => {
    if (part.kind === 'binary' && (part.operator === '+' || part.operator === '-')) {
      add(part.left, sign);
      add(part.right, part.operator === '+' ? sign : (-sign as 1 | -1));
      return;
    }
    const { over, under, powers } = productOf([part]);
    const rest = written({ over: 1, under: 1, powers });
    const key = `${printText(rest)} / ${under}`;
    const known = terms.get(key);
    if (known === undefined) terms.set(key, { rest, over: sign * over, under });
    else known.over = tidy(known.over + sign * over);
  };
  for (const part of parts) add(part, 1);
  let total: Tree | undefined;
  for (const { rest, over, under } of terms.values()) {
    if (over === 0) continue;
    const size = product(numberTree(Math.abs(over)), rest, power(numberTree(under), -1));
    if (total === undefined)
      total = over < 0 ? { kind: 'unary', operator: '-', operand: size, at: NOWHERE } : size;
    else total = binary(over < 0 ? '-' : '+', total, size);
  }
  return total ?? numberTree(0);
}

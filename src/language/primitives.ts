/** What each primitive operation means, once, in doubles: used by folding and by the scalar interpreter. */
import type { BinaryOperation, Comparison, Node, UnaryOperation } from './graph';

const scratch = new Float64Array(1);

/** Low and high half of `scratch`; all machines with browsers are little-endian, as WebAssembly is. */
const words = new Int32Array(scratch.buffer);

const FRACTION_BITS = 4503599627370496;

/** Ties to even, by the sum that pushes all fraction bits out; exact below 2⁵², and whole numbers beyond stay. */
export function nearest(u: number): number {
  if (!(Math.abs(u) < FRACTION_BITS)) return u;
  const shift = u < 0 || Object.is(u, -0) ? -FRACTION_BITS : FRACTION_BITS;
  const rounded = u + shift - shift;
  return rounded === 0 && shift < 0 ? -0 : rounded;
}

/** The exponent field of the double, less its bias: exact for normal numbers, −1023 for 0 and subnormals. */
export function exponentOf(u: number): number {
  scratch[0] = u;
  return ((words[1] >>> 20) & 0x7ff) - 1023;
}

/** The significand 1 ≤ s < 2 of a normal number: its exponent field replaced by that of 1, its sign cleared. */
export function significandOf(u: number): number {
  scratch[0] = u;
  words[1] = (words[1] & 0xfffff) | 0x3ff00000;
  return scratch[0];
}

/** 2^k for whole k in −1022 … 1023: the sum leaves k plus the bias in the lowest bits, a shift makes it the exponent. */
export function powerOfTwo(k: number): number {
  scratch[0] = k + (FRACTION_BITS + 1023);
  words[1] = words[0] << 20;
  words[0] = 0;
  return scratch[0];
}

export function computeUnary(operation: UnaryOperation, u: number): number {
  switch (operation) {
    case 'negate':
      return -u;
    case 'squareRoot':
      return Math.sqrt(u);
    case 'absolute':
      return Math.abs(u);
    case 'floor':
      return Math.floor(u);
    case 'nearest':
      return nearest(u);
    case 'powerOfTwo':
      return powerOfTwo(u);
    case 'exponentOf':
      return exponentOf(u);
    case 'significandOf':
      return significandOf(u);
  }
}

export function computeBinary(operation: BinaryOperation, u: number, v: number): number {
  switch (operation) {
    case 'add':
      return u + v;
    case 'subtract':
      return u - v;
    case 'multiply':
      return u * v;
    case 'divide':
      return u / v;
    case 'minimum':
      return Math.min(u, v);
    case 'maximum':
      return Math.max(u, v);
  }
}

export function computeComparison(operation: Comparison, u: number, v: number): boolean {
  switch (operation) {
    case 'less':
      return u < v;
    case 'lessOrEqual':
      return u <= v;
    case 'equal':
      return u === v;
  }
}

/**
 * The value of a primitive node from those of its operands; truths are 1 and 0.
 * @param read gives the value of an input
 * @param at values of nodes by their ids
 */
export function computePrimitive(
  node: Node,
  read: (name: string) => number,
  at: Float64Array,
): number {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'input':
      return read(node.name);
    case 'unary':
      return computeUnary(node.operation, at[node.a]);
    case 'binary':
      return computeBinary(node.operation, at[node.a], at[node.b]);
    case 'comparison':
      return computeComparison(node.operation, at[node.a], at[node.b]) ? 1 : 0;
    case 'connective':
      return node.operation === 'and' ? at[node.a] & at[node.b] : at[node.a] | at[node.b];
    case 'not':
      return 1 - at[node.a];
    case 'select':
      return at[node.test] === 1 ? at[node.a] : at[node.b];
    case 'elementary':
    case 'power':
      throw new Error(`A node of kind "${node.kind}" must be lowered first.`);
  }
}

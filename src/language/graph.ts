/** A hash-consed graph of scalar operations: every value computed anywhere in Fall Line is a node of one. */

/** Index of a node; operands always have smaller indices, so the order of nodes is an order of evaluation. */
export type NodeId = number;

export type UnaryOperation =
  | 'negate'
  | 'squareRoot'
  | 'absolute'
  | 'floor'
  /** to the nearest integer, ties to even */
  | 'nearest'
  /** 2^k for an integral k in −1022 … 1023 */
  | 'powerOfTwo'
  /** the binary exponent e of a normal u = ±s·2^e with 1 ≤ s < 2, as a number */
  | 'exponentOf'
  /** the significand s, 1 ≤ s < 2, of a normal u > 0 */
  | 'significandOf';

export type BinaryOperation = 'add' | 'subtract' | 'multiply' | 'divide' | 'minimum' | 'maximum';

/** Yields a truth; false where an operand is NaN. */
export type Comparison = 'less' | 'lessOrEqual' | 'equal';

export type Connective = 'and' | 'or';

/** Functions that `lower` replaces by the operations above, so that every engine computes the same bits. */
export type ElementaryFunction =
  | 'sin'
  | 'cos'
  | 'tan'
  | 'exp'
  | 'log'
  | 'tanh'
  | 'sigmoid'
  | 'sign';

export type Node =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'unary'; readonly operation: UnaryOperation; readonly a: NodeId }
  | {
      readonly kind: 'binary';
      readonly operation: BinaryOperation;
      readonly a: NodeId;
      readonly b: NodeId;
    }
  | {
      readonly kind: 'comparison';
      readonly operation: Comparison;
      readonly a: NodeId;
      readonly b: NodeId;
    }
  | {
      readonly kind: 'connective';
      readonly operation: Connective;
      readonly a: NodeId;
      readonly b: NodeId;
    }
  | { readonly kind: 'not'; readonly a: NodeId }
  | { readonly kind: 'select'; readonly test: NodeId; readonly a: NodeId; readonly b: NodeId }
  | { readonly kind: 'elementary'; readonly operation: ElementaryFunction; readonly a: NodeId }
  | { readonly kind: 'power'; readonly a: NodeId; readonly b: NodeId };

/** Numbers are doubles; truths live only inside select, and, or, not. */
export type NodeType = 'number' | 'truth';

export function typeOf(node: Node): NodeType {
  return node.kind === 'comparison' || node.kind === 'connective' || node.kind === 'not'
    ? 'truth'
    : 'number';
}

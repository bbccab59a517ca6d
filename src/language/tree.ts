/** The tree of a typed formula, each part with its place in the text, and how tightly operators bind. */

/** Offsets into the text, from 0; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '&&'
  | '||';

export type NumberTree = { readonly kind: 'number'; readonly value: number; readonly at: Span };
export type NameTree = { readonly kind: 'name'; readonly name: string; readonly at: Span };
/** A sign `+` leaves no trace in the tree. */
export type UnaryTree = {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Tree;
  readonly at: Span;
};
export type BinaryTree = {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Tree;
  readonly right: Tree;
  readonly at: Span;
};
export type ConditionalTree = {
  readonly kind: 'conditional';
  readonly test: Tree;
  readonly yes: Tree;
  readonly no: Tree;
  readonly at: Span;
};
export type CallTree = {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Tree[];
  readonly at: Span;
};

export type Tree = NumberTree | NameTree | UnaryTree | BinaryTree | ConditionalTree | CallTree;

/** `name = value`, or `init name = value`, which declares what a state is at first. */
export interface Statement {
  readonly kind: 'assignment' | 'init';
  readonly name: string;
  readonly nameAt: Span;
  readonly value: Tree;
  readonly at: Span;
}

export function isStatement(subject: Tree | Statement): subject is Statement {
  return subject.kind === 'assignment' || subject.kind === 'init';
}

/** How tightly each kind of expression holds together; a larger number binds tighter. */
export const PRECEDENCE = {
  conditional: 1,
  '||': 2,
  '&&': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '==': 4,
  '!=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  unary: 7,
  '^': 8,
  atom: 9,
} as const satisfies Record<BinaryOperator | 'conditional' | 'unary' | 'atom', number>;

/** All names that a tree reads, in the order of the text, each occurrence. */
export function namesIn(tree: Tree): NameTree[] {
  switch (tree.kind) {
    case 'number':
      return [];
    case 'name':
      return [tree];
    case 'unary':
      return namesIn(tree.operand);
    case 'binary':
      return [...namesIn(tree.left), ...namesIn(tree.right)];
    case 'conditional':
      return [...namesIn(tree.test), ...namesIn(tree.yes), ...namesIn(tree.no)];
    case 'call':
      return tree.arguments.flatMap(namesIn);
  }
}

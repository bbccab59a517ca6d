/** Parts of a program's text while it is put together: each knows how tightly it binds and what it stands for. */
import { type BinaryOperator, PRECEDENCE } from '../tree';

/**
 * Where a value lives: a plain number of the language itself, a tensor that holds one number, a tensor with a number
 * per coordinate.
 */
export type Kind = 'number' | 'scalar' | 'vector';

export interface Piece {
  readonly text: string;
  /** As `PRECEDENCE` has it. */
  readonly binds: number;
  readonly kind: Kind;
  /** A comparison or connective rather than a number. */
  readonly truth?: boolean;
  /** A plain number that is another one at every step: what is undefined at one of them must not end the program. */
  readonly changes?: boolean;
  /** Of a truth: how u where it holds and v elsewhere is written, if not as the dialect does. */
  readonly decides?: (u: Piece, v: Piece) => Piece;
}

/** A name, a number or a call: text that needs no brackets anywhere. */
export const atom = (text: string, kind: Kind, more: Partial<Piece> = {}): Piece => ({
  text,
  binds: PRECEDENCE.atom,
  kind,
  ...more,
});

/** The text, in brackets where it binds less tightly than its surroundings ask. */
export const bracketed = ({ text, binds }: Piece, least: number): string =>
  binds < least ? `(${text})` : text;

/** What a result over these operands is. */
export function joined(...pieces: readonly Piece[]): Pick<Piece, 'kind' | 'changes'> {
  const kinds = pieces.map(({ kind }) => kind);
  const kind = kinds.includes('vector') ? 'vector' : kinds.includes('scalar') ? 'scalar' : 'number';
  return { kind, changes: kind === 'number' && pieces.some(({ changes }) => changes === true) };
}

/** Two operands with an operator between, as Python and JavaScript bracket them both. */
export function infix(operator: BinaryOperator, spelled: string, a: Piece, b: Piece): Piece {
  const own = PRECEDENCE[operator];
  const comparison = own === PRECEDENCE['<'];
  return {
    text: `${bracketed(a, comparison ? own + 1 : own)} ${spelled} ${bracketed(b, own + 1)}`,
    binds: own,
    ...joined(a, b),
    truth: own <= PRECEDENCE['<'],
  };
}

/** `name(u, v)`. */
export const applied = (name: string, values: readonly Piece[], kind?: Kind): Piece => ({
  text: `${name}(${values.map(({ text }) => text).join(', ')})`,
  binds: PRECEDENCE.atom,
  ...joined(...values),
  ...(kind && { kind }),
});

/** Tree → program text: one walk over the tree, and a dialect that spells every operation in its library. */
import { type BinaryOperator, type CallTree, PRECEDENCE, type Tree } from '../tree';
import { atom, type Piece } from './piece';

/** An operator whose operands are numbers. */
export type NumberOperator = Exclude<BinaryOperator, '&&' | '||'>;

export interface Dialect {
  readonly pi: string;
  negate(u: Piece): Piece;
  binary(operator: NumberOperator, u: Piece, v: Piece): Piece;
  connect(operator: '&&' | '||', p: Piece, q: Piece): Piece;
  not(p: Piece): Piece;
  /** u where p holds, else v. */
  choose(p: Piece, u: Piece, v: Piece): Piece;
  /** A function of the language, its arguments written. */
  call(name: string, values: readonly Piece[]): Piece;
}

/** What a name of the tree is in the program. */
export type PieceReader = (name: string) => Piece;

/** The text of an expression, always a number: a truth becomes 1 or 0. */
export function writeCode(tree: Tree, dialect: Dialect, names: PieceReader): Piece {
  const number = (part: Tree): Piece => {
    const piece = write(part);
    if (piece.truth !== true) return piece;
    const [one, zero] = [1, 0].map((value) => numberPiece(value)) as [Piece, Piece];
    return dialect.choose(piece, one, zero);
  };
  const call = ({ name, arguments: values }: CallTree): Piece =>
    dialect.call(name, values.map(number));
  const write = (part: Tree): Piece => {
    switch (part.kind) {
      case 'number':
        return numberPiece(part.value);
      case 'name':
        return part.name === 'pi' ? atom(dialect.pi, 'number') : names(part.name);
      case 'unary':
        return part.operator === '!'
          ? dialect.not(write(part.operand))
          : dialect.negate(number(part.operand));
      case 'binary':
        return part.operator === '&&' || part.operator === '||'
          ? dialect.connect(part.operator, write(part.left), write(part.right))
          : dialect.binary(part.operator, number(part.left), number(part.right));
      case 'conditional':
        return dialect.choose(write(part.test), number(part.yes), number(part.no));
      case 'call':
        return call(part);
    }
  };
  return number(tree);
}

/** The shortest decimal that reads back as the same number, in Python and JavaScript alike. */
export const numberPiece = (value: number): Piece => ({
  text: String(value),
  binds: value < 0 ? PRECEDENCE.unary : PRECEDENCE.atom,
  kind: 'number',
});

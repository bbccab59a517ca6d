/** Where a long formula may go on in the next line: MathML itself never breaks. */
import type { MathElement } from '../../language/mathml';

type MathNode = MathElement | string;
type Piece = readonly MathNode[];

/** Characters that fit into one line of the narrow columns formulas stand in. */
const WIDEST = 28;

const SIGNS: ReadonlySet<string> = new Set(['=', '←', '+', '−', '·']);
const INVISIBLE_TIMES = '\u2062';
const INVISIBLE = /^[\u2061-\u2064]$/;

const isElement = (node: MathNode | undefined, name: string): node is MathElement =>
  typeof node === 'object' && node.name === name;

const textOf = (node: MathNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/** A sign between two terms or factors, not one before a number. */
const isSign = (node: MathNode): node is MathElement =>
  isElement(node, 'mo') && node.attributes.form !== 'prefix' && SIGNS.has(textOf(node));

const isTimes = (node: MathNode | undefined): boolean =>
  isElement(node, 'mo') && textOf(node) === INVISIBLE_TIMES;

/** About how wide it is set, in characters. */
function widthOf(node: MathNode): number {
  if (typeof node === 'string') return node.length;
  const text = textOf(node);
  if (node.name === 'mo') return INVISIBLE.test(text) ? 0 : isSign(node) ? 3 : text.length;
  const widths = node.children.map(widthOf);
  if (node.name === 'mfrac') return Math.max(...widths);
  return widths.reduce((sum, width) => sum + width, 0);
}

const isFence = (node: MathNode | undefined): node is MathElement =>
  isElement(node, 'mo') && node.attributes.fence === 'true' && node.attributes.stretchy === 'false';

/** A bracketed expression as a row of its parts, so that it can be broken inside; a power stays with its bracket. */
function opened(node: MathNode): Piece | undefined {
  if (isElement(node, 'msup')) {
    const [base, exponent] = node.children;
    const parts = base === undefined ? undefined : opened(base);
    const close = parts?.at(-1);
    if (parts === undefined || close === undefined || exponent === undefined) return undefined;
    return [...parts.slice(0, -1), { ...node, children: [close, exponent] }];
  }
  if (!isElement(node, 'mrow') || node.children.length !== 3) return undefined;
  const [open, inner, close] = node.children;
  if (!isFence(open) || !isFence(close) || !isElement(inner, 'mrow')) return undefined;
  return [open, ...inner.children, close];
}

/** Parts before each sign, and before each bracket that is a factor. */
function split(row: Piece): readonly Piece[] {
  const pieces: MathNode[][] = [[]];
  let before: MathNode | undefined;
  for (const node of row) {
    if (isSign(node) || (isTimes(before) && opened(node) !== undefined)) pieces.push([]);
    pieces.at(-1)?.push(node);
    before = node;
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** The piece, or smaller ones where it is too wide and has a bracket that can be opened. */
function fit(piece: Piece): readonly Piece[] {
  if (piece.reduce((sum, node) => sum + widthOf(node), 0) <= WIDEST) return [piece];
  const [widest] = piece
    .flatMap((node, index) => {
      const row = opened(node);
      return row === undefined ? [] : [{ index, row, width: widthOf(node) }];
    })
    .sort((one, other) => other.width - one.width);
  if (widest === undefined) return [piece];
  return split(piece.toSpliced(widest.index, 1, ...widest.row)).flatMap(fit);
}

/** At the beginning of a row a sign would be set as one before a number. */
const asInfix = ([first, ...rest]: Piece): Piece =>
  first !== undefined && isSign(first)
    ? [{ ...first, attributes: { ...first.attributes, form: 'infix' } }, ...rest]
    : [...(first === undefined ? [] : [first]), ...rest];

/** The rows of a `math` element's pieces, in order; a line may end between any two. */
export function breakFormula(formula: MathElement): readonly Piece[] {
  const [row] = formula.children;
  const parts =
    isElement(row, 'mrow') && opened(row) === undefined ? row.children : formula.children;
  return split(parts).flatMap(fit).map(asInfix);
}

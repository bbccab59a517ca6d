/** Text → tokens with their places; what no formula holds is refused with a sentence that says what to write. */
import { FormulaError, placeName } from './formula-error';

export interface Token {
  /** `separator` is a line break or `;`. */
  readonly kind: 'number' | 'name' | 'symbol' | 'separator' | 'end';
  /** As the language spells it: `×` is `*`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Characters that a formula may have in its text. */
export const MOST_CHARACTERS = 2000;

const SPACE = /[ \t\r\u00a0\u2009\u202f]+|#[^\n]*/y;
const NUMBER = /[0-9.]*[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?/y;
const NAME = /[A-Za-z][A-Za-z0-9_]*/y;
const SYMBOL = /\*\*|:=|[=!]==|&&|\|\||[<>=!]=|[-+*/^<>!?:(),=×·−]/y;
const PLAIN_NUMBER = /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const QUALIFIED_NAME = /\.[A-Za-z]\w*(?:\.\w+)*/y;

const SAME_AS = new Map([
  ['×', '*'],
  ['·', '*'],
  ['−', '-'],
]);

const INSTEAD = new Map([
  ['**', '^'],
  [':=', '='],
  ['===', '=='],
  ['!==', '!='],
  ['²', '^2'],
  ['³', '^3'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['÷', '/'],
  ['∕', '/'],
  ['√', 'sqrt(…)'],
  ['–', '-'],
  ['∗', '*'],
  ['&', '&&'],
  ['|', 'abs(…) or ||'],
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
  ['%', 'u - v * floor(u / v)'],
  ['\\', 'plain text, such as sqrt(x) / 2,'],
  ['←', '='],
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'eps'],
  ['η', 'lr'],
  ['λ', 'lambda'],
  ['μ', 'mu'],
  ['ρ', 'rho'],
  ['σ', 'sigma'],
  ['τ', 'tau'],
  ['φ', 'phi'],
]);

/** All tokens of a text, the last of kind `end`. Throws FormulaError. */
export function tokenize(text: string): Token[] {
  if (text.length > MOST_CHARACTERS)
    throw new FormulaError(
      `the text has ${text.length} characters; a formula may have ${MOST_CHARACTERS}`,
      { start: MOST_CHARACTERS, end: text.length },
    );
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const token = tokenAt(text, start);
    if (token.text !== '') tokens.push(token);
    start = token.end;
  }
  return [...tokens, { kind: 'end', text: '', start: text.length, end: text.length }];
}

/** The token at a place; white space and comments give an empty one. */
function tokenAt(text: string, start: number): Token {
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0];
  };
  const token = (kind: Token['kind'], length: number, spelling: string): Token => {
    return { kind, text: spelling, start, end: start + length };
  };
  const space = match(SPACE);
  if (space !== undefined) return token('separator', space.length, '');
  const first = text[start];
  if (first === '\n' || first === ';') return token('separator', 1, first);
  const number = match(NUMBER);
  if (number !== undefined) {
    refuseBadNumber(text, number, start);
    return token('number', number.length, number);
  }
  const name = match(NAME);
  if (name !== undefined) {
    refuseQualifiedName(text, name, start);
    return token('name', name.length, name);
  }
  if (first === 'π') return token('name', 1, 'pi');
  const symbol = match(SYMBOL);
  if (symbol !== undefined) {
    const usual = INSTEAD.get(symbol);
    if (usual !== undefined) throw instead(text, symbol, usual, start);
    return token('symbol', symbol.length, SAME_AS.get(symbol) ?? symbol);
  }
  throw strangeCharacter(text, start);
}

function refuseBadNumber(text: string, number: string, start: number): void {
  const at = { start, end: start + number.length };
  const place = placeName(text, start);
  if (!PLAIN_NUMBER.test(number)) throw new FormulaError(`${number} ${place} is not a number`, at);
  if (!Number.isFinite(Number(number)))
    throw new FormulaError(`${number} ${place} is too large: numbers end near 1.8e308`, at);
}

/** `Math.sin`, `np.exp`: people paste from programs. */
function refuseQualifiedName(text: string, name: string, start: number): void {
  QUALIFIED_NAME.lastIndex = start + name.length;
  const rest = QUALIFIED_NAME.exec(text)?.[0];
  if (rest !== undefined)
    throw instead(text, name + rest, rest.slice(rest.lastIndexOf('.') + 1), start);
}

function strangeCharacter(text: string, start: number): FormulaError {
  const character = String.fromCodePoint(text.codePointAt(start) as number);
  const replacement = INSTEAD.get(character);
  if (replacement !== undefined) return instead(text, character, replacement, start);
  const place = placeName(text, start);
  const at = { start, end: start + character.length };
  if (character === '.')
    return new FormulaError(`'.' ${place} has no digits: a point stands only in a number`, at);
  if (character === '_')
    return new FormulaError(`a name begins with a letter, not '_' ${place}`, at);
  return new FormulaError(`'${character}' ${place} means nothing in a formula`, at);
}

function instead(text: string, found: string, write: string, start: number): FormulaError {
  const at = { start, end: start + found.length };
  return new FormulaError(`write ${write} instead of ${found} ${placeName(text, start)}`, at);
}

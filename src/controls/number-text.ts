/** Numbers as people type them: reading with one helpful phrase on what is wrong, and writing in full. */

export type NumberReading =
  | { readonly kind: 'value'; readonly value: number }
  /** A phrase without a full stop, to be continued by what stays. */
  | { readonly kind: 'problem'; readonly phrase: string };

export interface NumberBounds {
  readonly minimum?: number;
  readonly maximum?: number;
  /** The bounds themselves are refused. */
  readonly open?: 'minimum' | 'maximum' | 'both';
  readonly whole?: boolean;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
/** Hyphens and minus signs that keyboards and copied text bring. */
const MINUS = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
const LONGEST_QUOTE = 24;

const problem = (phrase: string): NumberReading => ({ kind: 'problem', phrase });

const quote = (text: string): string =>
  `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;

function checkBounds(value: number, bounds: NumberBounds): string | undefined {
  const { minimum = -Infinity, maximum = Infinity, open, whole = false } = bounds;
  const above = open === 'minimum' || open === 'both';
  const below = open === 'maximum' || open === 'both';
  if (whole && !Number.isInteger(value)) return 'This has to be a whole number';
  if (above && value <= minimum) return `This has to be greater than ${writeNumber(minimum)}`;
  if (below && value >= maximum) return `This has to be less than ${writeNumber(maximum)}`;
  if (value < minimum) return `The smallest possible value is ${writeNumber(minimum)}`;
  if (value > maximum) return `The largest possible value is ${writeNumber(maximum)}`;
  return undefined;
}

/** Reads a decimal number with a dot, `1e-3` and typographic minus signs included. */
export function readNumber(text: string, bounds: NumberBounds = {}): NumberReading {
  const typed = text.trim();
  const plain = typed.replace(MINUS, '-').replace(/\s+/g, '');
  if (plain === '') return problem('A number is needed here');
  if (THOUSANDS.test(plain) && !plain.startsWith('0')) {
    return problem(`Commas have no place in a number, as in ${plain.replaceAll(',', '')}`);
  }
  if (DECIMAL_COMMA.test(plain)) {
    return problem(`Decimals are written with a dot, as in ${plain.replace(',', '.')}`);
  }
  if (!NUMBER.test(plain)) return problem(`${quote(typed)} is not a number`);
  const value = Number(plain);
  if (!Number.isFinite(value)) return problem(`${quote(typed)} is too large`);
  const phrase = checkBounds(value, bounds);
  return phrase === undefined ? { kind: 'value', value: value === 0 ? 0 : value } : problem(phrase);
}

/** The shortest decimal that reads back as the same number, with a true minus sign. */
export const writeNumber = (value: number): string => String(value).replaceAll('-', '−');

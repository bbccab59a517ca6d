/** Numbers of a step as the inspector writes them: with four digits, or with all there are. */
import { formatExact, formatNumber, withTrueMinus } from '../../drawing/format';

const DIGITS = 4;

/** Numbers so short are written with all their digits: rates and decay rates are. */
const SHORT = 6;

export type Digits = 'four' | 'all';

export function formatValue(value: number, digits: Digits = 'four'): string {
  if (digits === 'all' && Number.isFinite(value)) return formatAll(value);
  const isShort = Number(value.toPrecision(SHORT)) === value && Math.abs(value) < 1e5;
  return Number.isFinite(value) && isShort ? formatExact(value) : formatNumber(value, DIGITS);
}

/** The shortest decimals that mean this double and no other. */
const formatAll = (value: number): string => withTrueMinus(String(value).replace('e+', 'e'));

const NO_BREAK_SPACE = '\u00a0';

/** `old → new`, which may go on in a second line before the arrow; what stays is written once. */
export const formatChange = (
  before: number | undefined,
  after: number,
  digits: Digits = 'four',
): string =>
  before === undefined || Object.is(before, after)
    ? formatValue(after, digits)
    : `${formatValue(before, digits)} →${NO_BREAK_SPACE}${formatValue(after, digits)}`;

/** As a factor or an exponent: a negative one in brackets. */
export function formatPlace(value: number, digits: Digits = 'four'): string {
  const text = formatValue(value, digits);
  return text.startsWith('−') ? `(${text})` : text;
}

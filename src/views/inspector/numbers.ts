/** Numbers of a step as the inspector writes them: four digits, so that old and new differ where they do. */
import { formatExact, formatNumber } from '../../drawing/format';

const DIGITS = 4;

/** Numbers so short are written with all their digits: rates and decay rates are. */
const SHORT = 6;

export function formatValue(value: number): string {
  const isShort = Number(value.toPrecision(SHORT)) === value && Math.abs(value) < 1e5;
  return Number.isFinite(value) && isShort ? formatExact(value) : formatNumber(value, DIGITS);
}

const NO_BREAK_SPACE = '\u00a0';

/** `old → new`, which may go on in a second line before the arrow; what stays is written once. */
export const formatChange = (before: number | undefined, after: number): string =>
  before === undefined || Object.is(before, after)
    ? formatValue(after)
    : `${formatValue(before)} →${NO_BREAK_SPACE}${formatValue(after)}`;

/** As a factor or an exponent: a negative one in brackets. */
export function formatPlace(value: number): string {
  const text = formatValue(value);
  return text.startsWith('−') ? `(${text})` : text;
}

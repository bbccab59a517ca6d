/** Numbers as the page writes them: three significant digits, true minus signs, powers of ten where needed. */

/** Below the first, from the second on, a number is written with a power of ten. */
const PLAIN_FROM = 1e-4;
const PLAIN_BELOW = 1e5;

const DIGITS = 3;

/**
 * Three significant digits, kept even where they are zeros so that a readout stays in place: `−1.84`, `2.10`, `27.3`,
 * `1.20e−8`; `0`, `∞`, and `undefined` for what is no number.
 * @param digits others than three, from 1 on
 */
export function formatNumber(value: number, digits = DIGITS): string {
  if (Number.isNaN(value)) return 'undefined';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size < PLAIN_FROM || size >= PLAIN_BELOW) {
    return withTrueMinus(value.toExponential(digits - 1).replace('e+', 'e'));
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size) + 1e-9));
  return withTrueMinus(rounded.toFixed(decimals));
}

/** The same without trailing zeros, for sentences: `−1.84`, `2.1`, `3`, `1.2e−8`. */
export function formatShort(value: number): string {
  return formatNumber(value).replace(/(\.\d*?)0+(?=e|$)/, (_zeros, kept: string) =>
    kept === '.' ? '' : kept,
  );
}

/** A number that is round already, with all its digits: `1200`, `0.4735`, `1.25e−7`. */
export function formatExact(value: number): string {
  const isShort = Number(value.toPrecision(DIGITS)) === value;
  return isShort ? formatShort(value) : withTrueMinus(String(value).replace('e+', 'e'));
}

/** A whole number from 0 on, with commas between thousands: `12,345`. The browser's own way loads its tables of languages. */
export const formatCount = (value: number): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A true minus sign (U+2212) wherever the text has a hyphen. */
export const withTrueMinus = (text: string): string => text.replaceAll('-', '−');

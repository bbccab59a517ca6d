/** Where axes have their ticks, and how these are written. */
import { tickStep, ticks } from 'd3-array';
import { withTrueMinus } from './format';

export interface Tick {
  readonly value: number;
  /** For a power of ten outside 0.01 to 1,000: `10`. */
  readonly text: string;
  /** Its exponent, to be raised: `−4`. */
  readonly exponent?: string;
}

const PLAIN_EXPONENTS = { from: -2, to: 3 };

/** Round numbers of about the wanted count, all with the same decimals. */
export function linearTicks(low: number, high: number, count: number): readonly Tick[] {
  const step = tickStep(low, high, count);
  if (!(step > 0) || !Number.isFinite(step)) return [];
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const large = largest >= 1e5 || (step < 1e-3 && largest < 0.01);
  const decimals = Math.max(0, -magnitude(step));
  return ticks(low, high, count).map((value) => {
    if (!large) return { value, text: withTrueMinus(value.toFixed(decimals)) };
    const digits = Math.max(0, magnitude(value) - magnitude(step));
    const short = value === 0 ? '0' : value.toExponential(Math.min(12, digits));
    return {
      value,
      text: withTrueMinus(
        short
          .replace(/(\.\d*?)0+e/, '$1e')
          .replace('.e', 'e')
          .replace('e+', 'e'),
      ),
    };
  });
}

const magnitude = (value: number): number => Math.floor(Math.log10(Math.abs(value)) + 1e-9);

/**
 * Powers of ten from a positive `low` to `high`, every so many decades that at most `most` are left; where few would be,
 * numbers between them, a little closer.
 */
export function logarithmicTicks(low: number, high: number, most: number): readonly Tick[] {
  if (high / low <= LARGEST_WITH_DIGITS) {
    const found = roundNumbers(low, high);
    if (found.length <= CLOSER * most) return found;
  }
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const every = DECADES.find((step) => (last - first) / step < most) ?? last - first;
  const found: Tick[] = [];
  for (let exponent = first; exponent <= last; exponent += every) {
    found.push(powerOfTen(exponent));
  }
  return found;
}

const LARGEST_WITH_DIGITS = 1000;
const CLOSER = 1.5;

/** All with a first digit of 1, 2 or 5 and nothing behind it. */
function roundNumbers(low: number, high: number): readonly Tick[] {
  const found: Tick[] = [];
  const last = Math.floor(Math.log10(high) + 1e-9);
  for (let exponent = Math.floor(Math.log10(low) + 1e-9); exponent <= last; exponent++)
    for (const digit of [1, 2, 5]) {
      const tick = roundNumber(digit, exponent);
      if (tick.value >= low * (1 - 1e-9) && tick.value <= high * (1 + 1e-9)) found.push(tick);
    }
  return found;
}

const DECADES = [1, 2, 3, 4, 5, 10, 20, 50, 100, 200];

export const powerOfTen = (exponent: number): Tick => roundNumber(1, exponent);

/** A digit times a power of ten. */
function roundNumber(digit: number, exponent: number): Tick {
  const value = Number(`${digit}e${exponent}`);
  if (exponent >= PLAIN_EXPONENTS.from && exponent <= PLAIN_EXPONENTS.to) {
    return { value, text: String(value) };
  }
  const text = digit === 1 ? '10' : `${digit}·10`;
  return { value, text, exponent: withTrueMinus(String(exponent)) };
}

/** Whole steps from 0 to the last. */
export function stepTicks(steps: number, count: number): readonly Tick[] {
  return ticks(0, steps, Math.min(count, steps))
    .filter(Number.isInteger)
    .map((value) => ({ value, text: String(value) }));
}

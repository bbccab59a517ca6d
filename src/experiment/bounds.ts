/** The stretch in which a number must lie, and a few words on it for the reader. */
import { LARGEST_SEED, MOST_STEPS } from './experiment';

export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
  /** The bounds themselves are refused. */
  readonly open?: 'minimum' | 'maximum' | 'both';
  /** `switch`: only 0 or 1. */
  readonly scale?: string;
  readonly whole?: boolean;
}

/** Beyond this a run counts as diverged, so nothing larger is a sensible setting. */
export const LARGEST_NUMBER = 1e12;

export const coordinateBounds: Bounds = { minimum: -LARGEST_NUMBER, maximum: LARGEST_NUMBER };
export const rateBounds: Bounds = { minimum: 0, maximum: LARGEST_NUMBER, open: 'minimum' };
export const clipBounds: Bounds = rateBounds;
export const noiseBounds: Bounds = { minimum: 0, maximum: LARGEST_NUMBER };
export const stepsBounds: Bounds = { minimum: 1, maximum: MOST_STEPS, whole: true };
export const seedBounds: Bounds = { minimum: 0, maximum: LARGEST_SEED, whole: true };

/**
 * Why a number cannot be used, as the end of a sentence that begins with the number: `is out of bounds (0 ≤ beta1 < 1)`.
 * Undefined where it can.
 */
export function misfit(name: string, value: number, bounds: Bounds): string | undefined {
  if (Number.isNaN(value)) return 'is not a number';
  if (bounds.scale === 'switch' && value !== 0 && value !== 1) return 'is neither 0 nor 1';
  const { minimum, maximum, open } = bounds;
  const openBelow = open === 'minimum' || open === 'both';
  const openAbove = open === 'maximum' || open === 'both';
  const low = openBelow ? value <= minimum : value < minimum;
  const high = openAbove ? value >= maximum : value > maximum;
  if (low || high) {
    const below = Number.isFinite(minimum) ? `${short(minimum)} ${openBelow ? '<' : '≤'} ` : '';
    const above = Number.isFinite(maximum) ? ` ${openAbove ? '<' : '≤'} ${short(maximum)}` : '';
    return `is out of bounds (${below}${name}${above})`;
  }
  if (bounds.whole === true && !Number.isInteger(value)) return 'is not a whole number';
  return Number.isFinite(value) ? undefined : 'is not finite';
}

/** `1e12` rather than a dozen zeros. */
function short(value: number): string {
  const power = value.toExponential().replace('+', '');
  return Math.abs(value) >= 1e9 && power.length < 6 ? power : String(value);
}

/** Whether the number may stand where these bounds hold. */
export const fits = (value: number, bounds: Bounds): boolean =>
  misfit('', value, bounds) === undefined;

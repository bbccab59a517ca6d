/** How height becomes tint: one fixed monotone transform per surface, so that colours and lines keep their meaning. */
import { roundValue } from './round-value';

/** Numbers of a grid, row by row from the top. */
export type Samples = Float32Array | Float64Array;

export type TintKind = 'linear' | 'root' | 'logarithm';

export interface Tint {
  readonly kind: TintKind;
  readonly lowest: number;
  readonly highest: number;
  /** Loss to tinted height: 0 at the lowest, 1 at the highest, beyond these outside; NaN stays NaN. */
  of(loss: number): number;
  /** Tinted height to loss. */
  invert(height: number): number;
}

export interface TintRange {
  readonly lowest: number;
  readonly highest: number;
  /** The loss that half of the home view lies below: a logarithm gives it the middle tint. */
  readonly typical?: number | undefined;
}

/** The tinted height of what is typical, on a logarithm. */
const MIDDLE = 0.55;
/** Where a logarithm bends if nothing is known to be typical, as a share of the range. */
const BEND = 1e-2;
/** Bends looked at: from almost only the lowest heights told apart, to almost none bent. */
const BENDS: readonly [number, number] = [1e-15, 1e3];

export function createTint(kind: TintKind, { lowest, highest, typical }: TintRange): Tint {
  const span = Math.min(highest - lowest, Number.MAX_VALUE);
  const range = span > 0 ? span : 1;
  const share = (loss: number): number => (loss - lowest) / range;
  const loss = (part: number): number => lowest + part * range;
  // Made once: a map has a hundred thousand samples.
  const oddTint = (bent: (size: number) => number, unbent: (size: number) => number): Tint => ({
    kind,
    lowest,
    highest,
    of: (value) => oddly(bent, share(value)),
    invert: (height) => loss(oddly(unbent, height)),
  });
  switch (kind) {
    case 'linear':
      return { kind, lowest, highest, of: share, invert: loss };
    case 'root':
      return oddTint(Math.sqrt, (height) => height * height);
    case 'logarithm': {
      const bend = typical === undefined ? BEND : bendFor(share(typical));
      const full = Math.log1p(1 / bend);
      return oddTint(
        (size) => Math.log1p(size / bend) / full,
        (height) => Math.expm1(height * full) * bend,
      );
    }
  }
}

/** The bend that gives a share of the range the middle tint: below it, heights are told apart about linearly. */
function bendFor(typical: number): number {
  let [low, high] = BENDS;
  for (let halving = 0; halving < 40; halving++) {
    const bend = Math.sqrt(low * high);
    if (Math.log1p(typical / bend) / Math.log1p(1 / bend) > MIDDLE) low = bend;
    else high = bend;
  }
  return Math.sqrt(low * high);
}

/** Continues a function of sizes to negative numbers: what lies below the lowest known point stays ordered. */
const oddly = (transform: (size: number) => number, value: number): number =>
  value < 0 ? -transform(-value) : transform(value);

/** Tinted heights of all samples. */
export function tintedHeights(tint: Tint, losses: Samples): Float64Array {
  const heights = new Float64Array(losses.length);
  for (let i = 0; i < losses.length; i++) heights[i] = tint.of(losses[i] ?? Number.NaN);
  return heights;
}

/** Values of the legend may stand off their even places by so much of the distance between these. */
const NEAREST = 0.12;
/** Beyond either end of the ramp a value may lie by so much: a rounded zero reads better than what was found. */
const BEYOND = 2e-3;

/** Values for the legend with their tinted heights: round numbers near equal distances along the ramp. */
export function legendValues(
  tint: Tint,
  count: number,
): readonly { readonly value: number; readonly height: number }[] {
  if (!(tint.highest > tint.lowest)) return [{ value: tint.lowest, height: 0 }];
  const nearest = NEAREST / (count - 1);
  return Array.from({ length: count }, (_, i) => {
    const target = i / (count - 1);
    const value = roundValue(tint.invert(target), (candidate) => {
      const height = tint.of(candidate);
      return height >= -BEYOND && height <= 1 + BEYOND && Math.abs(height - target) <= nearest;
    });
    return { value, height: tint.of(value) };
  });
}

/** How height becomes tint: one fixed monotone transform per surface, so that colours and lines keep their meaning. */

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

/** Isolines from the lowest to the highest point of the home view. */
const LINES = 24;
/** Within any other view, their distance is halved or doubled until so many are seen. */
const FEWEST_LINES = 12;
const MOST_LINES = 48;

export function createTint(kind: TintKind, { lowest, highest, typical }: TintRange): Tint {
  const span = Math.min(highest - lowest, Number.MAX_VALUE);
  const range = span > 0 ? span : 1;
  const share = (loss: number): number => (loss - lowest) / range;
  const loss = (part: number): number => lowest + part * range;
  switch (kind) {
    case 'linear':
      return { kind, lowest, highest, of: share, invert: loss };
    case 'root':
      return {
        kind,
        lowest,
        highest,
        of: (value) => oddly(Math.sqrt, share(value)),
        invert: (height) => loss(oddly((size) => size * size, height)),
      };
    case 'logarithm': {
      const bend = typical === undefined ? BEND : bendFor(share(typical));
      const full = Math.log1p(1 / bend);
      return {
        kind,
        lowest,
        highest,
        of: (value) => oddly((size) => Math.log1p(size / bend) / full, share(value)),
        invert: (height) => loss(oddly((size) => Math.expm1(size * full) * bend, height)),
      };
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
export function tintedHeights(tint: Tint, losses: Float32Array): Float32Array {
  const heights = new Float32Array(losses.length);
  for (let i = 0; i < losses.length; i++) heights[i] = tint.of(losses[i] ?? Number.NaN);
  return heights;
}

/**
 * The distance of isolines, in tinted height: a twenty-fourth on the home view; elsewhere this halved or doubled
 * until the heights seen are crossed by a readable number of lines.
 */
export function isolineSpacing(heights: Float32Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const height of heights) {
    if (height < low && height > Number.NEGATIVE_INFINITY) low = height;
    if (height > high && height < Number.POSITIVE_INFINITY) high = height;
  }
  let spacing = 1 / LINES;
  const seen = high - low;
  // Below this, differences are the rounding errors of single precision.
  if (!(seen > 1e-5 * Math.max(1, Math.abs(low), Math.abs(high)))) return spacing;
  while (seen / spacing < FEWEST_LINES) spacing /= 2;
  while (seen / spacing > MOST_LINES) spacing *= 2;
  return spacing;
}

/** Values of the legend may stand off their even places by so much of the distance between these. */
const NEAREST = 0.12;

/** Values for the legend with their tinted heights: round numbers near equal distances along the ramp. */
export function legendValues(
  tint: Tint,
  count: number,
): readonly { readonly value: number; readonly height: number }[] {
  if (!(tint.highest > tint.lowest)) return [{ value: tint.lowest, height: 0 }];
  const nearest = NEAREST / (count - 1);
  return Array.from({ length: count }, (_, i) => {
    const target = i / (count - 1);
    const value = roundest(tint.invert(target), (candidate) => {
      const height = tint.of(candidate);
      return height >= 0 && height <= 1 && Math.abs(height - target) <= nearest;
    });
    return { value, height: tint.of(value) };
  });
}

/** The number of fewest digits around `value` that is accepted; `value` itself where none is. */
function roundest(value: number, accept: (candidate: number) => boolean): number {
  if (value === 0 || accept(0)) return 0;
  const magnitude = Math.floor(Math.log10(Math.abs(value))) + 1;
  for (let exponent = magnitude; exponent > magnitude - 8; exponent--) {
    for (const factor of [5, 2, 1]) {
      const candidate = Number(
        `${Math.round(value / (factor * 10 ** exponent)) * factor}e${exponent}`,
      );
      if (accept(candidate)) return candidate;
    }
  }
  return value;
}

/** Round numbers near others: for legends and lines of equal height. */

/** Digits after the first that are looked at: all that a double has. */
const MOST_DIGITS = 16;

/** The number of fewest digits around `value` that is accepted; `value` itself where none is. */
export function roundValue(value: number, accept: (candidate: number) => boolean): number {
  if (value === 0 || accept(0)) return 0;
  if (!Number.isFinite(value)) return value;
  const magnitude = Math.floor(Math.log10(Math.abs(value))) + 1;
  for (let exponent = magnitude; exponent > magnitude - MOST_DIGITS; exponent--) {
    for (const factor of [5, 2, 1]) {
      const candidate = Number(
        `${Math.round(value / (factor * 10 ** exponent)) * factor}e${exponent}`,
      );
      if (accept(candidate)) return candidate;
    }
  }
  return value;
}

/** Reproducible numbers to test functions at. */

export interface Samples {
  /** Evenly spread from low to high. */
  between(low: number, high: number, count: number): number[];
  /** Positive, their binary logarithm evenly spread from low to high. */
  sizes(low: number, high: number, count: number): number[];
}

/** By a linear congruential generator, two draws a number so that low bits vary too. */
export function samples(seed: number): Samples {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  const unit = (): number => (draw() + draw() / 2 ** 32) / 2 ** 32;
  const between = (low: number, high: number, count: number): number[] =>
    Array.from({ length: count }, () => low + (high - low) * unit());
  const sizes = (low: number, high: number, count: number): number[] =>
    between(low, high, count).map((exponent) => 2 ** exponent);
  return { between, sizes };
}

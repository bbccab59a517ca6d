/** How a slider's handle stands for a number: the law between position and value, and its rounding. */

/** `complement`: logarithmic in 1 − value, for values that crowd below 1. */
export type SliderLaw = 'linear' | 'logarithmic' | 'complement';

export interface SliderScale {
  /** 0 at the low end, 1 at the high end; a value outside the range stands at the nearer end. */
  toPosition(value: number): number;
  /** A value with few digits, within the range; the ends are exact. */
  toValue(position: number): number;
  /**
   * The value one key press further up or down, never the same unless the end is reached.
   * @param direction 1 or −1
   * @param size of a press, as a part of the whole slider
   */
  nudge(value: number, direction: 1 | -1, size: number): number;
}

/** Finer than a pointer can aim on a slider of a few hundred pixels, coarse enough for short numbers. */
const LINEAR_STOPS = 500;
const DIGITS = 3;

/** Decimals that a number close to the given quantum needs. */
const decimalsOf = (quantum: number): number => Math.max(0, -Math.floor(Math.log10(quantum)));

const toDigits = (value: number): number => Number(value.toPrecision(DIGITS));

interface Law {
  /** Grows with the value. */
  spread(value: number): number;
  /** The inverse of `spread`, rounded. */
  gather(spread: number): number;
}

function lawOf(law: SliderLaw, low: number, high: number): Law {
  if (law === 'logarithmic') {
    if (!(low > 0)) throw new RangeError(`A logarithmic slider begins above 0, not at ${low}.`);
    return { spread: Math.log, gather: (spread) => toDigits(Math.exp(spread)) };
  }
  if (law === 'complement') {
    if (!(high < 1)) throw new RangeError(`A complement slider ends below 1, not at ${high}.`);
    return {
      spread: (value) => -Math.log1p(-value),
      // Twelve digits take away what the subtraction left: 1 − 0.1 is 0.9.
      gather: (spread) => Number((1 - toDigits(Math.exp(-spread))).toPrecision(12)),
    };
  }
  const quantum = 10 ** Math.floor(Math.log10((high - low) / LINEAR_STOPS));
  const decimals = Math.min(decimalsOf(quantum), 100);
  return {
    spread: (value) => value,
    gather: (spread) => Number((Math.round(spread / quantum) * quantum).toFixed(decimals)),
  };
}

/**
 * @param range low and high end, low < high; above 0 for `logarithmic`, below 1 for `complement`
 * @throws RangeError where the law has no meaning on the range
 */
export function createSliderScale(law: SliderLaw, range: readonly [number, number]): SliderScale {
  const [low, high] = range;
  if (!(low < high)) throw new RangeError(`A slider from ${low} to ${high} has no extent.`);
  const { spread, gather } = lawOf(law, low, high);
  const from = spread(low);
  const extent = spread(high) - from;

  function toPosition(value: number): number {
    if (!(value > low)) return 0;
    if (value >= high) return 1;
    return Math.min(1, Math.max(0, (spread(value) - from) / extent));
  }

  function toValue(position: number): number {
    if (!(position > 0)) return low;
    if (position >= 1) return high;
    return Math.min(high, Math.max(low, gather(from + position * extent)));
  }

  function nudge(value: number, direction: 1 | -1, size: number): number {
    if (direction > 0 ? value >= high : value <= low) return value;
    const start = toPosition(value);
    for (let step = size; ; step += size / 4) {
      const position = start + direction * step;
      const next = toValue(position);
      const moved = direction > 0 ? next > value : next < value;
      if (moved || position <= 0 || position >= 1) return next;
    }
  }

  return { toPosition, toValue, nudge };
}

/** The learning rates of a sweep. */
import type { SweepWork } from './work';

/** As many as a slider's: what a sweep recommends can then be typed and read. */
const DIGITS = 3;

/** Ascending, evenly spaced on a logarithmic scale, rounded to three digits; the ends are exact. */
export function sweepRates({ low, high, count }: SweepWork['rates']): Float64Array {
  const extent = Math.log(high / low);
  const rates = Float64Array.from({ length: count }, (_, index) =>
    Number((low * Math.exp((extent * index) / (count - 1))).toPrecision(DIGITS)),
  );
  rates[0] = low;
  rates[count - 1] = high;
  return rates;
}

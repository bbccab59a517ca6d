/** The best learning rate of a sweep. */
import type { Minimum } from './minimum';
import type { Sweep } from './sweep';

export interface BestRate {
  readonly rate: number;
  /** Until the loss stays within 10⁻⁶ of the minimum's; exact to the sweep's resolution, never too few. */
  readonly steps: number;
  readonly minimum: Minimum;
}

/** Minima whose losses differ by no more than this are equally deep. */
const EQUALLY_DEEP = 1e-6;

/**
 * The rate that needs the fewest steps to within 10⁻⁶ of the loss of the minimum it reaches, where that is as deep as any
 * that the sweep reaches; the smallest of several. Undefined where no rate gets so far.
 */
export function bestRate({ rates, settled, reached, minima }: Sweep): BestRate | undefined {
  const found = [...settled].flatMap((steps, lane): BestRate[] => {
    const minimum = minima[reached[lane]];
    return minimum && steps >= 0 ? [{ rate: rates[lane], steps, minimum }] : [];
  });
  const lowest = Math.min(...found.map(({ minimum }) => minimum.loss));
  return found
    .filter(({ minimum }) => minimum.loss <= lowest + EQUALLY_DEEP)
    .reduce<BestRate | undefined>(
      (best, one) => (best === undefined || one.steps < best.steps ? one : best),
      undefined,
    );
}

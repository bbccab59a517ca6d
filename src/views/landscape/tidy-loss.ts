/** The loss of a minimum as a reader expects it: a rounded zero is a zero. */
import type { Survey } from '../../engine/survey';

/** Losses below this share of the relief are rounding errors: 10⁻³¹ is 0. */
const ROUNDED = 1e-12;

export const tidyLoss = (loss: number, { lowest, highest }: Survey): number =>
  Math.abs(loss) < ROUNDED * (highest - lowest) ? 0 : loss;

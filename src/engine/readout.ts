/** The loss and its slope at one point, for whoever points there. */
import { evaluateAt } from './evaluate-at';
import type { ObjectiveSource } from './objective-source';

export interface Readout {
  readonly loss: number;
  /** Length of the gradient. */
  readonly slope: number;
  /** The gradient, a number per parameter. */
  readonly gradient: readonly number[];
}

/** @param position one number per parameter */
export function readout(source: ObjectiveSource, position: readonly number[]): Readout {
  const values = evaluateAt(source, 'gradient', position);
  const gradient = position.map((_, c) => values[`g${c}`] ?? NaN);
  return { loss: values.f ?? NaN, slope: Math.hypot(...gradient), gradient };
}

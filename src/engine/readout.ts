/** The loss and its slope at one point, for whoever points there. */
import { evaluateScalar } from '../language/scalar';
import { surfaceObjective } from './objective';

export interface Readout {
  readonly loss: number;
  /** Length of the gradient. */
  readonly slope: number;
  /** The gradient, a number per parameter. */
  readonly gradient: readonly number[];
}

/** @param position one number per parameter of the surface */
export function readout(formula: string, position: readonly number[]): Readout {
  const program = surfaceObjective(formula, 'gradient');
  const values = evaluateScalar(
    program,
    Object.fromEntries(position.map((value, coordinate) => [`x${coordinate}`, value])),
  );
  const gradient = [values.g0 ?? NaN, values.g1 ?? NaN];
  return { loss: values.f ?? NaN, slope: Math.hypot(...gradient), gradient };
}

/** What a loss is like around one point: its height, slope and curvature, there and only there. */
import type { ObjectiveOrder } from '../language/objective';
import type { Machine } from '../language/program';
import { scalarExecutor } from '../language/scalar';
import { lengthOf } from './distance';
import { surfaceObjective } from './objective';
import { Recent } from './recent';
import { type Eigen, eigenOf } from './symmetric';

/** What is minimised: a formula in x and y, and λ/2·|x|² on top of it. */
export interface Goal {
  readonly formula: string;
  readonly penalty: number;
}

export interface LocalShape {
  readonly position: readonly number[];
  /** Of the formula alone. */
  readonly loss: number;
  /** With the penalty. */
  readonly height: number;
  readonly gradient: readonly number[];
  /** Length of the gradient. */
  readonly slope: number;
  /** Of the Hessian: how the goal curves, and which way. */
  readonly curvature: Eigen;
}

interface Probe {
  readonly machine: Machine;
  readonly values: ReadonlyMap<string, Float64Array>;
  readonly loss: Float64Array;
  readonly coordinates: readonly Float64Array[];
  readonly gradient: readonly Float64Array[];
  /** The upper triangle, row by row. */
  readonly hessian: readonly Float64Array[];
}

/** A visitor tries dozens of formulas. */
const probes = new Recent<Probe>(128);

/** @throws FormulaError where the formula cannot be read */
function probeFor(formula: string, order: ObjectiveOrder): Probe {
  return probes.get(`${order} ${formula}`, () => {
    const objective = surfaceObjective(formula, order);
    const values = new Map<string, Float64Array>();
    const cell = ({ name }: { readonly name: string }): Float64Array => {
      const made = new Float64Array(1);
      values.set(name, made);
      return made;
    };
    const { inputs, outputs } = objective;
    const named = (letter: string) => outputs.filter(({ name }) => name.startsWith(letter));
    return {
      machine: scalarExecutor.machine(objective),
      values,
      loss: cell({ name: 'f' }),
      coordinates: inputs.map(cell),
      gradient: named('g').map(cell),
      hessian: named('h').map(cell),
    };
  });
}

/** Gradient, height and Hessian with the penalty, loss without. */
export function localShape({ formula, penalty }: Goal, position: readonly number[]): LocalShape {
  const { loss, gradient, hessian } = evaluated(formula, 'hessian', position);
  const slopes = gradient.map((cell, c) => cell[0] + penalty * position[c]);
  const matrix = hessian.map((cell) => cell[0]);
  // The diagonal of a triangle that is written row by row.
  for (let c = 0, place = 0; c < position.length; place += position.length - c, c++)
    matrix[place] += penalty;
  return {
    position,
    loss: loss[0],
    height: loss[0] + (penalty / 2) * lengthOf(position) ** 2,
    gradient: slopes,
    slope: lengthOf(slopes),
    curvature: eigenOf(matrix),
  };
}

/** The loss with its penalty. */
export function heightAt({ formula, penalty }: Goal, position: readonly number[]): number {
  const { loss } = evaluated(formula, 'value', position);
  return loss[0] + (penalty / 2) * lengthOf(position) ** 2;
}

function evaluated(formula: string, order: ObjectiveOrder, position: readonly number[]): Probe {
  const probe = probeFor(formula, order);
  for (let c = 0; c < position.length; c++) probe.coordinates[c][0] = position[c];
  probe.machine.evaluate({ lanes: 1, values: probe.values });
  return probe;
}

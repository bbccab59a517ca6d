/** What a loss is like around one point: its height, slope and curvature, there and only there. */
import type { Bench, Machine } from '../language/program';
import { lengthOf } from './distance';
import { machineAt } from './evaluate-at';
import { objectiveBench, objectiveOf } from './objective';
import { type ObjectiveSource, sourceKey } from './objective-source';
import { Recent } from './recent';
import { type Eigen, eigenOf } from './symmetric';

/** What is minimised: an objective, and λ/2·|x|² on top of it. */
export interface Goal {
  readonly source: ObjectiveSource;
  readonly penalty: number;
}

export interface LocalShape {
  readonly position: readonly number[];
  /** Of the objective alone. */
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
  readonly bench: Bench;
  readonly loss: Float64Array;
  readonly coordinates: readonly Float64Array[];
  readonly gradient: readonly Float64Array[];
  /** The upper triangle, row by row. */
  readonly hessian: readonly Float64Array[];
}

/** A visitor tries dozens of formulas. */
const probes = new Recent<Probe>(64);

/** @throws FormulaError where the objective cannot be read */
function probeFor(source: ObjectiveSource): Probe {
  return probes.get(sourceKey(source), () => {
    const bench = objectiveBench(source, 'hessian', 1, []);
    const names = objectiveOf(source, 'hessian').outputs.map(({ name }) => name);
    const cell = (name: string): Float64Array => bench.values.get(name) as Float64Array;
    const named = (letter: string) => names.filter((name) => name.startsWith(letter)).map(cell);
    const gradient = named('g');
    return {
      machine: machineAt(source, 'hessian'),
      bench,
      loss: cell('f'),
      coordinates: gradient.map((_, c) => cell(`x${c}`)),
      gradient,
      hessian: named('h'),
    };
  });
}

/** Gradient, height and Hessian with the penalty, loss without. */
export function localShape({ source, penalty }: Goal, position: readonly number[]): LocalShape {
  const { machine, bench, loss, coordinates, gradient, hessian } = probeFor(source);
  coordinates.forEach((cell, c) => {
    cell[0] = position[c];
  });
  machine.evaluate(bench);
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
export const heightAt = (goal: Goal, position: readonly number[]): number =>
  localShape(goal, position).height;

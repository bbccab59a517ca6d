/** What a loss is like around one point: its height, slope and curvature, there and only there. */
import type { ObjectiveOrder } from '../language/derivatives';
import type { Bench, Machine } from '../language/program';
import { inputsOf } from '../language/wiring';
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
const probes = new Recent<Probe>(128);

/** @throws FormulaError where the objective cannot be read */
function probeFor(source: ObjectiveSource, order: ObjectiveOrder): Probe {
  return probes.get(`${order} ${sourceKey(source)}`, () => {
    const bench = objectiveBench(source, order, 1, []);
    const objective = objectiveOf(source, order);
    const names = objective.outputs.map(({ name }) => name);
    const cell = (name: string): Float64Array => bench.values.get(name) as Float64Array;
    const named = (letter: string) => names.filter((name) => name.startsWith(letter)).map(cell);
    const coordinates = inputsOf(objective).filter(({ name }) => /^x\d+$/.test(name));
    return {
      machine: machineAt(source, order),
      bench,
      loss: cell('f'),
      coordinates: coordinates.map(({ name }) => cell(name)),
      gradient: named('g'),
      hessian: named('h'),
    };
  });
}

/** Gradient, height and Hessian with the penalty, loss without. */
export function localShape({ source, penalty }: Goal, position: readonly number[]): LocalShape {
  const { loss, gradient, hessian } = evaluated(source, 'hessian', position);
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
export function heightAt({ source, penalty }: Goal, position: readonly number[]): number {
  const { loss } = evaluated(source, 'value', position);
  return loss[0] + (penalty / 2) * lengthOf(position) ** 2;
}

function evaluated(
  source: ObjectiveSource,
  order: ObjectiveOrder,
  position: readonly number[],
): Probe {
  const probe = probeFor(source, order);
  for (let c = 0; c < position.length; c++) probe.coordinates[c][0] = position[c];
  probe.machine.evaluate(probe.bench);
  return probe;
}

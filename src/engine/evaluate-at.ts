/** An objective at one point, for whoever asks there and only there. */
import type { ObjectiveOrder } from '../language/derivatives';
import type { Machine, Objective } from '../language/program';
import { evaluateScalar, scalarExecutor } from '../language/scalar';
import { howOverData, objectiveBench, objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';

const machines = new WeakMap<Objective, Machine>();

/** Evaluates an objective on a bench of one lane, on the page's thread as well as anywhere. */
export function machineAt(source: ObjectiveSource, order: ObjectiveOrder): Machine {
  const objective = objectiveOf(source, order);
  const make = source.kind === 'data' ? howOverData().pointMachine : scalarExecutor.machine;
  const machine = machines.get(objective) ?? make(objective);
  machines.set(objective, machine);
  return machine;
}

/**
 * Loss and derivatives by the names of outputs: `f`, `g0` …, `h00`, `h01` …; the same bits as any executor gives.
 * @param position one number per coordinate
 * @throws FormulaError where the objective cannot be read
 */
export function evaluateAt(
  source: ObjectiveSource,
  order: ObjectiveOrder,
  position: readonly number[],
): Readonly<Record<string, number>> {
  const objective = objectiveOf(source, order);
  const named = position.map((value, c) => [`x${c}`, value] as const);
  if (source.kind === 'formula') return evaluateScalar(objective, Object.fromEntries(named));
  const columns = named.map(([name, value]) => [name, Float64Array.of(value)] as const);
  const bench = objectiveBench(source, order, 1, columns);
  machineAt(source, order).evaluate(bench);
  return Object.fromEntries(
    objective.outputs.map(({ name }) => [name, bench.values.get(name)?.[0] ?? Number.NaN]),
  );
}

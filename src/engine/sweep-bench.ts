/** All values of a sweep by name, before its first step: a lane for every learning rate. */
import type { Bench, Program } from '../language/program';
import { evaluateScalar } from '../language/scalar';
import { givenOf } from './objective';
import { settingsOf } from './run-bench';
import type { StepProgram } from './step-program';
import type { SweepWork } from './work';

/** @param step whose program may have been extended; what is not known by name begins at 0 */
export function sweepBench(
  work: SweepWork,
  rates: Float64Array,
  step: StepProgram,
  objective: Program,
): Bench {
  const lanes = rates.length;
  const values = new Map<string, Float64Array>();
  for (const { name } of [...objective.outputs, ...step.program.outputs])
    values.set(name, new Float64Array(lanes));
  for (const { name, level, stream } of step.program.inputs)
    if (!stream) values.set(name, new Float64Array(level === 'lane' ? lanes : 1));
  work.start.forEach((value, c) => {
    values.set(`x${c}`, new Float64Array(lanes).fill(value));
  });
  const settings = settingsOf({ ...work, rate: 0 });
  for (const [name, value] of [...Object.entries(settings), ...step.initial])
    values.get(name)?.fill(value);
  values.set('lr', rates);
  setDeclaredStates(values, settings, rates, step);
  const { settings: given, rows } = givenOf(work.source);
  for (const [name, value] of Object.entries(given)) values.set(name, Float64Array.of(value));
  return { lanes, values, ...(rows && { rows }) };
}

/** States that a rule declares with `init`, which may depend on the rate. */
function setDeclaredStates(
  values: ReadonlyMap<string, Float64Array>,
  settings: Readonly<Record<string, number>>,
  rates: Float64Array,
  { initialStates, states }: StepProgram,
): void {
  if (initialStates.outputs.length === 0) return;
  rates.forEach((lr, lane) => {
    const declared = evaluateScalar(initialStates, { ...settings, lr, t: 1 });
    for (const input of states) {
      const [, name = ''] = input.split(':');
      const column = values.get(input);
      if (!(name in declared) || column === undefined) continue;
      column[column.length === 1 ? 0 : lane] = declared[name];
    }
  });
}

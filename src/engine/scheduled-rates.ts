/** The learning rates of a run's steps, as its schedule sets them, for tables and exports. */
import { buildFormula, parseFormula } from '../language/formula';
import { Graph } from '../language/graph-builder';
import { lower } from '../language/lower';
import { BLOCK, type Executor, type Program } from '../language/program';
import { evaluateScalar } from '../language/scalar';
import type { DescentWork } from './work';

type Scheduled = Pick<DescentWork, 'rate' | 'schedule' | 'steps'>;

/**
 * Rates by step, from 1; index 0 is not a step and holds NaN.
 * @param length steps wanted, and one more
 * @throws FormulaError where the schedule cannot be read
 */
export function scheduledRates(
  { rate, schedule, steps }: Scheduled,
  length: number,
  executor: Executor,
): Float64Array {
  const rates = new Float64Array(length).fill(rate);
  if (length > 0) rates[0] = Number.NaN;
  if (schedule === undefined) return rates;
  const settings = { ...schedule.parameters, lr: rate, T: steps };
  const machine = executor.machine(scheduleProgram(schedule.formula, Object.keys(settings)));
  for (let from = 1; from < length; from += BLOCK) {
    const lanes = Math.min(BLOCK, length - from);
    const values = new Map(
      Object.entries(settings).map(([name, value]) => [name, Float64Array.of(value)]),
    );
    values.set(
      't',
      Float64Array.from({ length: lanes }, (_, i) => from + i),
    );
    values.set('rate', rates.subarray(from, from + lanes));
    machine.evaluate({ lanes, values });
  }
  return rates;
}

/**
 * The rate of one step, from 1.
 * @throws FormulaError where the schedule cannot be read
 */
export function scheduledRate({ rate, schedule, steps }: Scheduled, step: number): number {
  if (schedule === undefined) return rate;
  const settings = { ...schedule.parameters, lr: rate, T: steps };
  const program = scheduleProgram(schedule.formula, Object.keys(settings));
  return evaluateScalar(program, { ...settings, t: step }).rate ?? Number.NaN;
}

/** From `t`, per lane, and the settings to `rate`. */
function scheduleProgram(text: string, settings: readonly string[]): Program {
  const graph = new Graph();
  const formula = parseFormula(text, ['t', ...settings]);
  const node = buildFormula(graph, formula, (name) => graph.input(name));
  return lower({
    graph,
    inputs: [
      { name: 't', level: 'lane' },
      ...settings.map((name) => ({ name, level: 'constant' as const })),
    ],
    outputs: [{ name: 'rate', node }],
  });
}

/** A program in Python with NumPy that repeats one run, whatever its problem and its rule, and prints where it ends. */
import { scheduleById } from '../catalogue/schedules';
import { GIVEN } from '../engine/given';
import { printNumpy, pythonName } from '../language/numpy';
import { parseExpression, parseStatements } from '../language/parse';
import { analyseRule } from '../language/statements';
import { namesIn, type Statement } from '../language/tree';
import type { Experiment, Run } from './experiment';
import { RUN_WORDS } from './link';
import { methodOf } from './method';
import { numpyObjective } from './numpy-objective';

/** Complete and runnable; without the gradient noise of the experiment, which is drawn by a generator of our own. */
export function numpyProgram(experiment: Experiment, run: Run): string {
  const { start, steps, rules, noise, batch } = experiment;
  const method = methodOf(run.optimizer, rules);
  if (method === undefined) throw new Error(`Unknown optimizer "${run.optimizer}".`);
  const statements = parseStatements(method.rule);
  const names = method.hyperparameters.map(({ name }) => name);
  const { states, inits } = analyseRule(method.rule, names, GIVEN, RUN_WORDS);
  const kept = states.filter((name) => !(GIVEN as readonly string[]).includes(name));
  const assignments = statements.filter(({ kind }) => kind === 'assignment');
  const reads = new Set(statements.flatMap(({ value }) => namesIn(value)).map(({ name }) => name));
  return `${[
    'import numpy as np',
    '',
    ...(noise > 0 ? ['# The gradient noise of the experiment is left out.'] : []),
    ...(batch === undefined ? [] : ['# Every step goes over all rows, not over mini-batches.']),
    ...numpyObjective(experiment, reads.has('newton')),
    '',
    `lr = ${run.rate}`,
    ...Object.entries(run.hyperparameters).map(([name, value]) => `${pythonName(name)} = ${value}`),
    `T = ${steps}`,
    ...scheduleLines(run),
    '',
    `x = np.array([${start.join(', ')}], dtype=float)`,
    ...stateLines(kept, inits),
    '',
    'for t in range(1, T + 1):',
    ...indented([
      ...(run.schedule ? ['lr = scheduled_rate(t)'] : []),
      ...(reads.has('f') ? ['f = loss_at(*x)'] : []),
      'g = gradient_at(*x)',
      ...clipLines(run),
      ...(reads.has('gnorm') ? ['gnorm = np.linalg.norm(g)'] : []),
      ...(reads.has('newton') ? ['newton = np.linalg.solve(hessian_at(*x), g)'] : []),
      ...assignments.map((statement) => printNumpy(statement)),
    ]),
    '',
    'print(x.tolist(), loss_at(*x))',
  ].join('\n')}\n`;
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** The rate before its schedule keeps its name within. */
function scheduleLines({ schedule }: Run): string[] {
  if (schedule === undefined) return [];
  const definition = scheduleById.get(schedule.id);
  if (definition === undefined) throw new Error(`Unknown schedule "${schedule.id}".`);
  const parameters = Object.entries(schedule.parameters).map(
    ([name, value]) => `${pythonName(name)}=${value}`,
  );
  return [
    '',
    '',
    `def scheduled_rate(t, ${['lr=lr', 'T=T', ...parameters.filter((one) => !/^(lr|T)=/.test(one))].join(', ')}):`,
    `    return ${printNumpy(parseExpression(definition.formula))}`,
    '',
  ];
}

const clipLines = ({ clip }: Run): string[] =>
  clip === undefined ? [] : [`g = g * min(1, ${clip} / (np.linalg.norm(g) + 1e-6))`];

/** States begin at 0, or as the rule declares. */
function stateLines(states: readonly string[], inits: readonly Statement[]): string[] {
  return states.map((name) => {
    const init = inits.find((statement) => statement.name === name);
    const value = init === undefined ? '0.0' : printNumpy(init.value);
    return `${pythonName(name)} = ${value} + np.zeros_like(x)`;
  });
}

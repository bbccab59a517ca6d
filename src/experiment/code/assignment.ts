/** What every program has to do, whatever its library: read off the experiment once. */
import { type Library, libraryNames } from '../../catalogue/optimizer';
import { scheduleById } from '../../catalogue/schedules';
import type { Trajectory } from '../../engine/trajectory';
import { parseExpression } from '../../language/parse';
import type { Tree } from '../../language/tree';
import type { Experiment, Run } from '../experiment';
import { type Method, methodOf } from '../method';
import { runNames } from '../names';
import { printable } from '../printable';
import { formulaOf, isDataProblem, parametersOf, problemName } from '../problem';
import { type CodeObjective, dataCode } from './data-code';
import { type LibraryCall, libraryCall } from './library-call';
import { simplify } from './specialise';
import { withValues } from './with-values';

export interface Assignment {
  /** Comments, without their marks. */
  readonly title: readonly string[];
  readonly method: Method;
  readonly run: Run;
  readonly call: LibraryCall;
  readonly parameters: readonly string[];
  readonly objective: CodeObjective;
  readonly start: readonly number[];
  /** How many steps the run shown has made: fewer than asked for where it has ended early. */
  readonly steps: number;
  /** The length that was asked for: schedules and rules know it as T. */
  readonly length: number;
  /** The rate of step t, in t, T and lr; undefined where it stays as it is. */
  readonly schedule: Tree | undefined;
  readonly noise: number;
  readonly seed: number;
  /** Where the run shown ends. */
  readonly last: readonly number[];
}

export function assignment(
  library: Library,
  experiment: Experiment,
  run: Run,
  trajectory: Trajectory,
): Assignment {
  const { problem, start, steps: length, noise, seed, rules } = experiment;
  const method = methodOf(run.optimizer, rules);
  if (method === undefined) throw new Error(`Unknown optimizer "${run.optimizer}".`);
  const name = runNames(experiment)[experiment.runs.indexOf(run)] ?? method.name;
  const steps = trajectory.length - 1;
  const call = libraryCall(library, method, run);
  const from = start.map(String).join(', ');
  return {
    title: [
      `${printable(name)} on ${problemName(problem)}, ${plural(steps)} from (${from}):`,
      `a run of Fall Line, repeated with ${libraryNames[library]}.`,
      ...(isDataProblem(problem) && problem.standardize ? [STANDARDIZED] : []),
      ...endingOf(trajectory, length),
    ],
    method,
    run,
    call,
    parameters: parametersOf(problem),
    objective: isDataProblem(problem)
      ? dataCode(problem, experiment.batch)
      : { kind: 'surface', loss: parseExpression(formulaOf(problem)) },
    start,
    steps,
    length,
    schedule: scheduleOf(run),
    noise,
    seed,
    last: trajectory.positions.map((column) => column[steps] ?? Number.NaN),
  };
}

const STANDARDIZED =
  'The data stand here as the run saw them: brought to mean 0 and standard deviation 1.';

const plural = (steps: number): string => `${steps} ${steps === 1 ? 'step' : 'steps'}`;

function endingOf({ ending, length }: Trajectory, asked: number): string[] {
  const early = `of the ${plural(asked)} asked for, the run made ${length - 1}`;
  switch (ending.kind) {
    case 'finished':
      return [];
    case 'diverged':
      return [`It diverges: ${early}.`];
    case 'left the domain':
      return [`It leaves the domain of the formula: ${early}.`];
    case 'singular':
      return [`It meets a singular Hessian: ${early}.`];
  }
}

/** The formula with its parameters' values in their places. */
function scheduleOf({ schedule }: Run): Tree | undefined {
  if (schedule === undefined) return undefined;
  const definition = scheduleById.get(schedule.id);
  if (definition === undefined) throw new Error(`Unknown schedule "${schedule.id}".`);
  if (definition.formula === 'lr') return undefined;
  const tree = parseExpression(definition.formula);
  return simplify(withValues(tree, schedule.parameters), {});
}

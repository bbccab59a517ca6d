/** Which names of an objective and a step hold lane values and which one number, and whether the two fit together. */

import { levelsOf } from './levels';
import { isLowered } from './lower';
import {
  type Bench,
  type IterateOptions,
  type Level,
  type Objective,
  type Program,
  type ProgramInput,
  ROW_COUNT,
} from './program';

export interface Wiring {
  /** Names that hold one number for all lanes together: inputs of level `constant` or `step`. */
  readonly uniform: ReadonlySet<string>;
  /** What must stand on the bench before the objective runs for the first time. */
  readonly read: readonly string[];
  /** What is on the bench afterwards. */
  readonly written: readonly string[];
  readonly recorded: readonly string[];
  /** Numbers in a row of the stream. */
  readonly streamWidth: number;
  /** Numbers in a row of data; 0 where the objective sums over none. */
  readonly rowWidth: number;
  /** What stands on no bench: sums over data, and how many rows they go over. */
  readonly internal: ReadonlySet<string>;
}

/** What an objective reads from outside, with what its sums read: all but these, and the data. */
export function inputsOf(objective: Objective): readonly ProgramInput[] {
  const { sum } = objective;
  if (sum === undefined) return objective.inputs;
  const internal = internalNames(objective);
  const byName = new Map<string, ProgramInput>();
  for (const input of [...sum.inputs, ...objective.inputs])
    if (!input.stream && !internal.has(input.name)) byName.set(input.name, input);
  return [...byName.values()];
}

const internalNames = ({ sum }: Objective): ReadonlySet<string> =>
  new Set(sum === undefined ? [] : [ROW_COUNT, ...sum.outputs.map(({ name }) => name)]);

/** Names of the inputs that a program reads from its stream, in order. */
export const streamOf = ({ inputs }: Program): readonly string[] =>
  inputs.filter(({ stream }) => stream).map(({ name }) => name);

/** @throws with one sentence where the programs cannot run together */
export function wire(
  objective: Objective,
  step: Program | undefined,
  recorded: readonly string[] = [],
): Wiring {
  const { sum } = objective;
  const programs = [objective, sum, step].filter((program) => program !== undefined);
  const levels = new Map<string, Level>();
  for (const program of programs) declareInputs(program, levels);
  if (objective.inputs.some((input) => input.stream))
    throw new Error('Only a step may read the stream.');
  for (const program of programs) checkOutputs(program, levels);

  const uniform = new Set(
    [...levels].filter(([, level]) => level !== 'lane').map(([name]) => name),
  );
  const given = new Set(objective.outputs.map((output) => output.name));
  const internal = internalNames(objective);
  const read = new Set(inputsOf(objective).map((input) => input.name));
  for (const { name, stream } of step?.inputs ?? [])
    if (stream === undefined && !given.has(name)) read.add(name);
  const written = new Set(
    [objective, ...(step ? [step] : [])].flatMap(({ outputs }) => outputs.map(({ name }) => name)),
  );
  for (const name of recorded) {
    if (uniform.has(name) || !(read.has(name) || written.has(name)))
      throw new Error(`"${name}" cannot be recorded: it is no lane value of these programs.`);
    // The first row stands before the first step, which alone may write this name.
    if (!given.has(name)) read.add(name);
  }
  return {
    uniform,
    read: [...read],
    written: [...written],
    recorded,
    streamWidth: step === undefined ? 0 : streamOf(step).length,
    rowWidth: sum === undefined ? 0 : streamOf(sum).length,
    internal,
  };
}

function declareInputs(program: Program, levels: Map<string, Level>): void {
  if (!isLowered(program))
    throw new Error('Executors run lowered programs only: call lower first.');
  for (const { name, level, stream } of program.inputs) {
    if (stream && level !== 'step')
      throw new Error(`Stream input "${name}" must be of level step.`);
    const known = levels.get(name);
    if (known !== undefined && (known === 'lane') !== (level === 'lane'))
      throw new Error(`"${name}" is a lane value in one program and not in the other.`);
    levels.set(name, level);
  }
}

function checkOutputs(program: Program, levels: ReadonlyMap<string, Level>): void {
  const { of } = levelsOf(program);
  for (const { name, node } of program.outputs) {
    const fed = levels.get(name);
    if (fed === 'constant') throw new Error(`"${name}" is constant, and yet an output.`);
    if (fed === 'step' && of[node] === 'lane')
      throw new Error(`"${name}" is one number for all lanes, but depends on a lane value.`);
  }
}

/** The array behind a name of the bench, its length checked. */
export function arrayOf(bench: Bench, name: string, wiring: Wiring): Float64Array {
  const array = bench.values.get(name);
  if (array === undefined) throw new Error(`The bench has no "${name}".`);
  const length = wiring.uniform.has(name) ? 1 : bench.lanes;
  if (array.length !== length)
    throw new RangeError(`"${name}" has ${array.length} values on the bench instead of ${length}.`);
  return array;
}

/** Checks that stream, batches and record are long enough for a call. */
export function checkRoom(
  { bench, steps, every, stream, record }: IterateOptions,
  { recorded, streamWidth }: Wiring,
): void {
  const room = every > 0 ? Math.ceil(steps / every) * bench.lanes : 0;
  for (const [column, name] of recorded.entries()) {
    const length = record[column]?.length ?? 0;
    if (length < room)
      throw new RangeError(`The record of "${name}" holds ${length} values; ${room} are needed.`);
  }
  const batches = bench.rows?.batches?.ends.length ?? steps;
  if (batches < steps) throw new RangeError(`The batches end before step ${batches + 1}.`);
  if (stream.length < steps * streamWidth)
    throw new RangeError(`The stream ends before step ${steps}.`);
}

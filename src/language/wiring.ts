/** Which names of an objective and a step hold lane values and which one number, and whether the two fit together. */

import { levelsOf } from './levels';
import { isLowered } from './lower';
import type { Bench, IterateOptions, Level, Program } from './program';

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
}

/** @throws with one sentence where the programs cannot run together */
export function wire(
  objective: Program,
  step: Program | undefined,
  recorded: readonly string[] = [],
): Wiring {
  const programs = step === undefined ? [objective] : [objective, step];
  const levels = new Map<string, Level>();
  for (const program of programs) declareInputs(program, levels);
  if (objective.inputs.some((input) => input.stream))
    throw new Error('Only a step may read the stream.');
  for (const program of programs) checkOutputs(program, levels);

  const streamed = step?.inputs.filter((input) => input.stream).map((input) => input.name) ?? [];
  const uniform = new Set(
    [...levels].filter(([, level]) => level !== 'lane').map(([name]) => name),
  );
  const given = new Set(objective.outputs.map((output) => output.name));
  const read = new Set(objective.inputs.map((input) => input.name));
  for (const { name, stream } of step?.inputs ?? [])
    if (stream === undefined && !given.has(name)) read.add(name);
  const written = new Set(programs.flatMap(({ outputs }) => outputs.map(({ name }) => name)));
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
    streamWidth: streamed.length,
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

/** Checks that stream and record are long enough for a call. */
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
  if (stream.length < steps * streamWidth)
    throw new RangeError(`The stream ends before step ${steps}.`);
}

/** The part of a Python program that carries out an update rule by itself, for libraries that have no such optimizer. */
import { decimal } from '../../language/code/decimal';
import type { Dialect } from '../../language/code/dialect';
import type { Assignment } from './assignment';
import { float, floats } from './python-numbers';
import { comparison, loop, nextNormals, pythonNames, usesRandom } from './python-parts';
import { type CodeLine, type RuleCode, ruleCode } from './rule-code';

export interface ArrayLibrary {
  readonly dialect: Dialect;
  /** `torch`, `jnp`. */
  readonly arrays: string;
  /** The text of an array of numbers. */
  readonly array: (numbers: string) => string;
  /** Lines that define `gradient(x)`. */
  readonly gradient: readonly string[];
  /** Lines in the loop that leave Newton's step in `newton`. */
  readonly newton: readonly string[];
}

/** What the rule asks of the slope. */
const SLOPES = ['g', 'gnorm', 'newton'] as const;

export function pythonRule(given: Assignment, library: ArrayLibrary): string[] {
  const { start, schedule, method, run } = given;
  const { arrays, array, dialect } = library;
  const code = ruleCode(method, run, { dialect, nameOf: pythonNames() });
  const slopes = SLOPES.some((name) => code.reads.has(name));
  return [
    ...(slopes ? library.gradient : []),
    ...settingLines(given, code),
    `x = ${array(floats(start))}`,
    ...stateLines(code, arrays),
    ...usesRandom(given),
    ...loop(given, [
      ...(schedule !== undefined && code.reads.has('lr') ? ['lr = rate(t)'] : []),
      ...(code.reads.has('f') ? ['f = loss(*x)'] : []),
      ...(slopes ? ['g = gradient(x)', ...disturbed(given, library)] : []),
      ...(code.reads.has('gnorm') ? [`gnorm = ${arrays}.linalg.norm(g)`] : []),
      ...(code.reads.has('newton') ? library.newton : []),
      ...code.lines.map((line) => ruleLine(line, arrays)),
    ]),
    ...comparison(given, 'x.tolist()'),
  ];
}

/** Noise and clipping of the gradient `g`, in the order of a step; the guard is PyTorch's in `clip_grad_norm_`. */
export function disturbed(
  { noise, run, start }: Assignment,
  { arrays, array }: Pick<ArrayLibrary, 'arrays' | 'array'>,
): string[] {
  const lines: string[] = [];
  if (noise !== 0) lines.push(`g = g + ${float(noise)} * ${array(nextNormals({ start }))}`);
  if (run.clip !== undefined)
    lines.push(`g = g * min(1, ${float(run.clip)} / (${arrays}.linalg.norm(g) + 1e-6))`);
  return lines;
}

/** Settings of a rule, a line each, and the learning rate where nothing moves it. */
function settingLines({ run, schedule, length }: Assignment, code: RuleCode): string[] {
  const first = schedule === undefined ? decimal(run.rate) : 'rate(1)';
  const readsRate = schedule === undefined ? code.reads.has('lr') : code.initialsReadRate;
  return [
    ...(readsRate ? [`lr = ${first}`] : []),
    ...(code.reads.has('T') ? [`T = ${length}`] : []),
    ...code.settings.map(({ name, value }) => `${name} = ${decimal(value)}`),
  ];
}

function stateLines(code: RuleCode, arrays: string): string[] {
  return code.states.map(({ name, kind, initial }) => {
    if (kind === 'number') return `${name} = ${initial.text}`;
    if (initial.text === '0') return `${name} = ${arrays}.zeros_like(x)`;
    return `${name} = ${arrays}.full_like(x, ${initial.text})`;
  });
}

/** What must be a number per coordinate becomes one. */
function ruleLine({ name, value, kind }: CodeLine, arrays: string): string {
  if (kind !== 'vector' || value.kind === 'vector') return `${name} = ${value.text}`;
  return `${name} = ${arrays}.zeros_like(x) + (${value.text})`;
}

/** What the Python programs have in common, part by part: lists of lines. */

import { noiseSeed } from '../../engine/run-bench';
import { type Dialect, writeCode } from '../../language/code/dialect';
import { atom, type Kind } from '../../language/code/piece';
import { PYTHON_WORDS, pytorch } from '../../language/code/python';
import type { Tree } from '../../language/tree';
import type { Assignment } from './assignment';
import { batchOf } from './data-code';
import { indentedPython } from './indented';
import { dataLossFunction } from './python-data';
import { float, floats } from './python-numbers';
import { broken, commented, commonNames, nameGiver, reasonsOf } from './words';

export const pythonNames = () => nameGiver(new Set([...PYTHON_WORDS, ...commonNames]));

/** The opening comment, then what is imported. */
export function opening(
  { title, call }: Assignment,
  imports: readonly string[],
  body: readonly string[],
): string[] {
  const math = body.some((line) => /\bmath\./.test(line)) ? ['import math', ''] : [];
  return [...commented('#', [title.join(' '), ...reasonsOf(call)]), ...math, ...imports, ''];
}

/** `def loss(x, y)`, its value over tensors of one number. */
export function lossFunction(given: Assignment, dialect: Dialect): string[] {
  const { objective, parameters } = given;
  if (objective.kind === 'data') return dataLossFunction(objective, parameters, dialect);
  const value = writeCode(objective.loss, dialect, (name) => atom(name, 'scalar'));
  const [first = 'x'] = parameters;
  // A loss that is the same everywhere still has a gradient, 0.
  const text = value.kind === 'number' ? `${value.text} + 0 * ${first}` : value.text;
  return ['', `def loss(${parameters.join(', ')}):`, ...indentedPython(returned(text)), '', ''];
}

function returned(text: string): string[] {
  const lines = broken(text, /^ [-+] /);
  return lines.length === 1 ? [`return ${text}`] : ['return (', ...indentedPython(lines), ')'];
}

/** `def rate(t)`, where a schedule moves the learning rate. */
export function rateFunction({ schedule, run, length }: Assignment, dialect?: Dialect): string[] {
  if (schedule === undefined) return [];
  const kind: Kind = dialect === undefined ? 'number' : 'scalar';
  const body = rateText(schedule, run.rate, length, dialect ?? pytorch, kind);
  return dialect === undefined
    ? ['def rate(t):', ...indentedPython(returned(body)), '', '']
    : ['def rate(count):', '    t = count + 1.0', ...indentedPython(returned(body)), '', ''];
}

function rateText(
  schedule: Tree,
  rate: number,
  length: number,
  dialect: Dialect,
  kind: Kind,
): string {
  return writeCode(schedule, dialect, (name) => {
    // Keras takes no whole number for a rate.
    if (name === 'lr') return atom(float(rate), 'number');
    if (name === 'T') return atom(String(length), 'number');
    return atom(name, kind);
  }).text;
}

/** The streams of random numbers: bit by bit the same as ours but for the last digit of normal ones. */
export function randomFunctions({ noise, objective }: Assignment): string[] {
  const batch = batchOf(objective);
  if (noise === 0 && batch === undefined) return [];
  return [
    'def uniforms(seed):',
    '    """Numbers from 0 to 1: mulberry32."""',
    '    mask = 0xFFFFFFFF',
    '    while True:',
    '        seed = (seed + 0x6D2B79F5) & mask',
    '        z = (seed ^ (seed >> 15)) * (seed | 1) & mask',
    '        z ^= z + (z ^ (z >> 7)) * (z | 61) & mask',
    '        yield ((z ^ (z >> 14)) & mask) / 2**32',
    '',
    '',
    ...(noise === 0 ? [] : NORMALS),
    ...(batch === undefined ? [] : BATCHES),
  ];
}

const NORMALS = [
  'def normals(seed):',
  '    """Standard normal numbers, by Box and Muller."""',
  '    uniform = uniforms(seed)',
  '    while True:',
  '        radius = math.sqrt(-2 * math.log(1 - next(uniform)))',
  '        yield radius * math.cos(2 * math.pi * next(uniform))',
  '',
  '',
];

const BATCHES = [
  'def batches(seed, count, size):',
  '    """Rows of one mini-batch after the other, shuffled anew for every epoch, by Fisher and Yates."""',
  '    uniform = uniforms(seed)',
  '    while True:',
  '        order = list(range(count))',
  '        for i in range(count - 1, 0, -1):',
  '            j = int(next(uniform) * (i + 1))',
  '            order[i], order[j] = order[j], order[i]',
  '        for first in range(0, count, size):',
  '            yield order[first : first + size]',
  '',
  '',
];

export const usesRandom = ({ noise, seed, objective }: Assignment): string[] => [
  ...(noise === 0
    ? []
    : [`normal = normals(${noiseSeed(seed, batchOf(objective) !== undefined)})`]),
  ...usesBatches(objective, seed),
];

function usesBatches(objective: Assignment['objective'], seed: number): string[] {
  const batch = batchOf(objective);
  if (batch === undefined || objective.kind !== 'data') return [];
  return [`batch = batches(${seed}, ${objective.count}, ${batch})`];
}

export const nextNormals = ({ start }: Pick<Assignment, 'start'>): string =>
  `[${start.map(() => 'next(normal)').join(', ')}]`;

/** `for t in range(1, 201):`, or without t where nothing asks for it. */
export function loop({ steps, objective }: Assignment, given: readonly string[]): string[] {
  const body = batchOf(objective) === undefined ? given : ['rows = next(batch)', ...given];
  const counts = body.some((line) => /\bt\b/.test(line));
  const head = counts ? `for t in range(1, ${steps + 1}):` : `for _ in range(${steps}):`;
  return ['', head, ...(body.length > 0 ? indentedPython(body) : ['    pass'])];
}

/** Prints where the program ends, and how far from the run shown. */
export function comparison({ last }: Assignment, theirs: string): string[] {
  return [
    '',
    `theirs = ${theirs}`,
    `ours = ${floats(last)}`,
    'print("last position:", theirs)',
    'print("of Fall Line: ", ours)',
    'print("difference:   ", max(abs(a - b) for a, b in zip(theirs, ours)))',
  ];
}

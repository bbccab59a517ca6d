/** What the Python programs have in common, part by part: lists of lines. */
import { decimal } from '../../language/code/decimal';
import { type Dialect, writeCode } from '../../language/code/dialect';
import { atom, type Kind } from '../../language/code/piece';
import { PYTHON_WORDS, pytorch } from '../../language/code/python';
import type { Tree } from '../../language/tree';
import type { Assignment } from './assignment';
import { broken, commented, commonNames, nameGiver, reasonsOf } from './words';

export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`));

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

/** A list of floats. */
export const floats = (values: readonly number[]): string => `[${values.map(float).join(', ')}]`;

/** A number that Python takes for a float, so that no tensor of whole numbers is made of it. */
export const float = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : decimal(value);

/** `def loss(x, y)`, its value over tensors of one number. */
export function lossFunction({ loss, parameters }: Assignment, dialect: Dialect): string[] {
  const value = writeCode(loss, dialect, (name) => atom(name, 'scalar'));
  const [first = 'x'] = parameters;
  // A loss that is the same everywhere still has a gradient, 0.
  const text = value.kind === 'number' ? `${value.text} + 0 * ${first}` : value.text;
  return ['', `def loss(${parameters.join(', ')}):`, ...indented(returned(text)), '', ''];
}

function returned(text: string): string[] {
  const lines = broken(text, /^ [-+] /);
  return lines.length === 1 ? [`return ${text}`] : ['return (', ...indented(lines), ')'];
}

/** `def rate(t)`, where a schedule moves the learning rate. */
export function rateFunction({ schedule, run, length }: Assignment, dialect?: Dialect): string[] {
  if (schedule === undefined) return [];
  const kind: Kind = dialect === undefined ? 'number' : 'scalar';
  const body = rateText(schedule, run.rate, length, dialect ?? pytorch, kind);
  return dialect === undefined
    ? ['def rate(t):', ...indented(returned(body)), '', '']
    : ['def rate(count):', '    t = count + 1.0', ...indented(returned(body)), '', ''];
}

export function rateText(
  schedule: Tree,
  rate: number,
  length: number,
  dialect: Dialect,
  kind: Kind,
): string {
  return writeCode(schedule, dialect, (name) => {
    if (name === 'lr') return atom(decimal(rate), 'number');
    if (name === 'T') return atom(String(length), 'number');
    return atom(name, kind);
  }).text;
}

/** The stream of normal numbers that noisy gradients are made of: bit by bit the same as ours but for the last digit. */
export function normalsFunction({ noise }: Assignment): string[] {
  if (noise === 0) return [];
  return [
    'def normals(seed):',
    '    """Standard normal numbers: mulberry32, then Box and Muller."""',
    '    mask = 0xFFFFFFFF',
    '',
    '    def uniform():',
    '        nonlocal seed',
    '        seed = (seed + 0x6D2B79F5) & mask',
    '        z = (seed ^ (seed >> 15)) * (seed | 1) & mask',
    '        z ^= z + (z ^ (z >> 7)) * (z | 61) & mask',
    '        return ((z ^ (z >> 14)) & mask) / 2**32',
    '',
    '    while True:',
    '        radius = math.sqrt(-2 * math.log(1 - uniform()))',
    '        yield radius * math.cos(2 * math.pi * uniform())',
    '',
    '',
  ];
}

export const usesNormals = ({ noise, seed }: Assignment): string[] =>
  noise === 0 ? [] : [`normal = normals(${seed})`];

export const nextNormals = ({ start }: Pick<Assignment, 'start'>): string =>
  `[${start.map(() => 'next(normal)').join(', ')}]`;

/** `for t in range(1, 201):`, or without t where nothing asks for it. */
export function loop({ steps }: Assignment, body: readonly string[]): string[] {
  const counts = body.some((line) => /\bt\b/.test(line));
  const head = counts ? `for t in range(1, ${steps + 1}):` : `for _ in range(${steps}):`;
  return ['', head, ...(body.length > 0 ? indented(body) : ['    pass'])];
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

/** A run as a TensorFlow.js program, for Node or a page. */

import { decimal } from '../../language/code/decimal';
import { writeCode } from '../../language/code/dialect';
import { atom } from '../../language/code/piece';
import { JAVASCRIPT_WORDS, tensorflowJs } from '../../language/code/tensorflow-js';
import type { Assignment } from './assignment';
import { batchOf } from './data-code';
import { indentedJavaScript } from './indented';
import type { LibraryCall } from './library-call';
import { type CodeLine, type RuleCode, ruleCode } from './rule-code';
import { tensorflowJsDataLoss } from './tensorflow-js-data';
import { batchesFunction, normalsFunction } from './tensorflow-js-random';
import { broken, commented, commonNames, nameGiver, reasonsOf } from './words';

const PRECISION =
  'TensorFlow.js computes in single precision: expect a difference of some 1e-6, and far more on chaotic paths.';

export function tensorflowJsProgram(given: Assignment): string[] {
  const { title, call } = given;
  return [
    ...commented('//', [title.join(' '), PRECISION, ...reasonsOf(call)]),
    "import * as tf from '@tensorflow/tfjs';",
    '',
    "await tf.setBackend('cpu');",
    '',
    ...lossFunction(given),
    ...rateFunction(given),
    ...normalsFunction(given),
    ...batchesFunction(given),
    ...(call.follows ? withOptimizer(given, call) : withRule(given)),
  ];
}

function lossFunction({ objective, parameters }: Assignment): string[] {
  if (objective.kind === 'data') return tensorflowJsDataLoss(objective, parameters);
  const value = writeCode(objective.loss, tensorflowJs, (name) => atom(name, 'scalar'));
  const [first = 'x'] = parameters;
  const text = value.kind === 'number' ? `${first}.mul(0).add(${value.text})` : value.text;
  const [head = '', ...rest] = broken(text, /^\.\w+\(/);
  const opening = `const loss = (${parameters.join(', ')}) =>`;
  if (rest.length === 0) return [`${opening} ${text};`];
  const lines = [`  ${head}`, ...rest.map((line) => `    ${line}`)];
  return [opening, ...lines.slice(0, -1), `${lines.at(-1)};`];
}

function rateFunction({ schedule, run, length }: Assignment): string[] {
  if (schedule === undefined) return [];
  const { text } = writeCode(schedule, tensorflowJs, (name) => {
    if (name === 'lr') return atom(decimal(run.rate), 'number');
    return atom(name === 'T' ? String(length) : name, 'number');
  });
  return [`const rate = (t) => ${text};`];
}

/** The gradient that the rule sees: with noise, then clipped; the guard is PyTorch's in `clip_grad_norm_`. */
function gradientLines({ noise, run, start }: Assignment, of: string): string[] {
  const lines: string[] = [];
  const draws = start.map(() => 'normal()').join(', ');
  if (noise !== 0) lines.push(`g = g.add(tf.tensor1d([${draws}]).mul(${noise}));`);
  if (run.clip !== undefined)
    lines.push(`g = g.mul(tf.minimum(1, tf.div(${run.clip}, g.norm().add(1e-6))));`);
  return [`${lines.length > 0 ? 'let' : 'const'} g = gradient(${of});`, ...lines];
}

const GRADIENT = 'const gradient = tf.grad((p) => loss(...tf.unstack(p)));';

function withOptimizer(
  given: Assignment,
  call: LibraryCall & { readonly follows: true },
): string[] {
  const { run, start, schedule, noise } = given;
  const rate = schedule === undefined ? decimal(run.rate) : 'rate(1)';
  const settings = call.arguments.map((text) => text.replace('{lr}', rate)).join(', ');
  const plain = noise === 0 && run.clip === undefined && call.decay === 0;
  const step: string[] = [];
  if (schedule !== undefined) step.push(rateLine(call.name));
  if (plain) step.push('optimizer.minimize(() => loss(...tf.unstack(position)));');
  else {
    const inner = gradientLines(given, 'position');
    if (call.decay !== 0) {
      inner[0] = 'let g = gradient(position);';
      inner.push(`g = g.add(position.mul(${call.decay}));`);
    }
    inner.push('optimizer.applyGradients({ [position.name]: g });');
    step.push('tf.tidy(() => {', ...indentedJavaScript(inner), '});');
  }
  return [
    ...(plain ? [] : [GRADIENT]),
    '',
    `const position = tf.variable(tf.tensor1d([${start.join(', ')}]));`,
    `const optimizer = ${call.name}(${settings});`,
    ...loop(given, step),
    ...comparison(given, 'position'),
  ];
}

/** These two keep the rate in a tensor of their own. */
const rateLine = (name: string): string =>
  ['tf.train.sgd', 'tf.train.momentum'].includes(name)
    ? 'optimizer.setLearningRate(rate(t));'
    : 'optimizer.learningRate = rate(t);';

function withRule(given: Assignment): string[] {
  const { run, start, schedule, method, length } = given;
  const nameOf = nameGiver(new Set([...JAVASCRIPT_WORDS, ...commonNames]));
  const code = ruleCode(method, run, { dialect: tensorflowJs, nameOf });
  const reads = (name: string) => code.reads.has(name);
  const slopes = reads('g') || reads('gnorm') || reads('newton');
  const moving = schedule !== undefined && (reads('lr') || code.initialsReadRate);
  const held = schedule === undefined && reads('lr');
  const step = [
    ...(moving ? ['const lr = rate(t);'] : []),
    ...(reads('f') ? ['const f = loss(...tf.unstack(x));'] : []),
    ...(slopes ? gradientLines(given, 'x') : []),
    ...(reads('gnorm') ? ['const gnorm = g.norm();'] : []),
    ...(reads('newton') ? NEWTON : []),
    ...ruleLines(code),
  ];
  if (step.some((line) => line.startsWith('g = '))) {
    const first = step.indexOf('const g = gradient(x);');
    if (first >= 0) step[first] = 'let g = gradient(x);';
  }
  return [
    ...(slopes ? [GRADIENT] : []),
    ...(reads('newton') ? HESSIAN : []),
    '',
    ...(held ? [`const lr = ${decimal(run.rate)};`] : []),
    ...(reads('T') ? [`const T = ${length};`] : []),
    ...code.settings.map(({ name, value }) => `const ${name} = ${decimal(value)};`),
    `const x = tf.variable(tf.tensor1d([${start.join(', ')}]));`,
    ...stateLines(code, schedule === undefined ? undefined : 'rate(1)'),
    ...loop(given, ['tf.tidy(() => {', ...indentedJavaScript(step), '});']),
    ...comparison(given, 'x'),
  ];
}

/** Two parameters at most: Cramer's rule. */
const HESSIAN = [
  "const curvature = (c) => tf.grad((p) => gradient(p).gather(tf.tensor1d([c], 'int32')).sum());",
];
const NEWTON = [
  'const [[h00, h01], [h10, h11]] = [0, 1].map((row) => curvature(row)(x).arraySync());',
  'const [g0, g1] = g.arraySync();',
  'const newton = tf.tensor1d([g0 * h11 - g1 * h01, g1 * h00 - g0 * h10]).div(h00 * h11 - h01 * h10);',
];

/** States and x are variables: they outlive the step, and what is assigned to them is copied. */
function stateLines(code: RuleCode, firstRate: string | undefined): string[] {
  return code.states.map(({ name, kind, initial }) => {
    const text =
      firstRate === undefined ? initial.text : initial.text.replace(/\blr\b/g, firstRate);
    if (kind === 'number') return `let ${name} = ${text};`;
    if (text === '0') return `const ${name} = tf.variable(tf.zerosLike(x));`;
    return `const ${name} = tf.variable(tf.fill(x.shape, ${text}));`;
  });
}

function ruleLines({ lines }: RuleCode): string[] {
  const seen = new Set(['g']);
  const counts = new Map<string, number>();
  for (const { name } of lines) counts.set(name, (counts.get(name) ?? 0) + 1);
  return lines.map((line): string => {
    const { name, keeps, kind } = line;
    const text = valueText(line);
    if (keeps && kind === 'vector') return `${name}.assign(${text});`;
    if (keeps || seen.has(name)) return `${name} = ${text};`;
    seen.add(name);
    return `${(counts.get(name) ?? 0) > 1 ? 'let' : 'const'} ${name} = ${text};`;
  });
}

/** A name of its own must not become another name of a variable, which the step changes. */
function valueText({ value, kind, borrowed, keeps }: CodeLine): string {
  if (value.kind === 'number' && kind !== 'number') return `tf.fill(x.shape, ${value.text})`;
  if (kind === 'vector' && value.kind === 'scalar') return `tf.zerosLike(x).add(${value.text})`;
  if (borrowed && !keeps && value.kind !== 'number') return `tf.clone(${value.text})`;
  return value.text;
}

function loop({ steps, objective }: Assignment, given: readonly string[]): string[] {
  const body = batchOf(objective) === undefined ? given : ['rows = batch.next().value;', ...given];
  return ['', `for (let t = 1; t <= ${steps}; t++) {`, ...indentedJavaScript(body), '}'];
}

function comparison({ last }: Assignment, position: string): string[] {
  return [
    '',
    `const theirs = Array.from(await ${position}.data());`,
    `const ours = [${last.join(', ')}];`,
    'const { log } = console;',
    "log('last position:', theirs);",
    "log('of Fall Line: ', ours);",
    "log('difference:   ', Math.max(...theirs.map((value, c) => Math.abs(value - ours[c]))));",
  ];
}

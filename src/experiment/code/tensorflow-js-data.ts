/** The loss over data in TensorFlow.js programs, and the mini-batches in their order. */
import { decimal } from '../../language/code/decimal';
import { writeCode } from '../../language/code/dialect';
import { atom } from '../../language/code/piece';
import { tensorflowJs } from '../../language/code/tensorflow-js';
import type { Assignment } from './assignment';
import { type DataCode, numberLines } from './data-code';

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** `const loss = (w, b) =>`: the mean over the rows, which `rows` names where there are batches. */
export function tensorflowJsDataLoss(data: DataCode, parameters: readonly string[]): string[] {
  const { columns, features, batch } = data;
  const names = columns.map(({ name }) => name).join(', ');
  const chosen = batch === undefined ? '' : '.map((column) => column.gather(rows))';
  const prediction = writeCode(data.model, tensorflowJs, (name) =>
    atom(name, features.includes(name) ? 'vector' : 'scalar'),
  );
  const [first] = parameters;
  const text =
    prediction.kind === 'number' ? `${first}.mul(0).add(${prediction.text})` : prediction.text;
  const losses = writeCode(data.loss, tensorflowJs, (name) => atom(name, 'vector')).text;
  return [
    ...columns.flatMap(({ name, values }) => [
      `const ${name} = tf.tensor1d([`,
      ...indented(numberLines(values.map(decimal))),
      ']);',
    ]),
    ...(batch === undefined ? [] : ['let rows;']),
    '',
    `const loss = (${parameters.join(', ')}) => {`,
    ...indented([
      `const [${[...features, 'y'].join(', ')}] = [${names}]${chosen};`,
      `const prediction = ${text};`,
      `const losses = ${losses};`,
      `return losses.mean()${penaltyText(data)};`,
    ]),
    '};',
  ];
}

const penaltyText = ({ l2, penalized }: DataCode): string =>
  penalized.length === 0
    ? ''
    : `.add(tf.addN([${penalized.map((name) => `${name}.square()`).join(', ')}]).mul(${decimal(l2 / 2)}))`;

/** Rows of one mini-batch after the other, in the order of the run shown. */
export function batchesFunction({ objective, seed }: Assignment): string[] {
  if (objective.kind !== 'data' || objective.batch === undefined) return [];
  const { count, batch } = objective;
  return [
    '',
    '/** Rows of one mini-batch after the other, shuffled anew for every epoch: mulberry32, then Fisher and Yates. */',
    'function* batches(seed, count, size) {',
    '  const uniform = () => {',
    '    seed = (seed + 0x6d2b79f5) >>> 0;',
    '    let z = Math.imul(seed ^ (seed >>> 15), seed | 1);',
    '    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);',
    '    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;',
    '  };',
    '  for (;;) {',
    '    const order = Array.from({ length: count }, (_, i) => i);',
    '    for (let i = count - 1; i > 0; i--) {',
    '      const j = Math.floor(uniform() * (i + 1));',
    '      [order[i], order[j]] = [order[j], order[i]];',
    '    }',
    '    for (let first = 0; first < count; first += size) yield order.slice(first, first + size);',
    '  }',
    '}',
    `const batch = batches(${seed}, ${count}, ${batch});`,
  ];
}

/** The loss over data in TensorFlow.js programs. */
import { decimal } from '../../language/code/decimal';
import { writeCode } from '../../language/code/dialect';
import { atom } from '../../language/code/piece';
import { tensorflowJs } from '../../language/code/tensorflow-js';
import { type DataCode, numberLines } from './data-code';
import { indentedJavaScript } from './indented';

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
      ...indentedJavaScript(numberLines(values.map(decimal))),
      ']);',
    ]),
    ...(batch === undefined ? [] : ['let rows;']),
    '',
    `const loss = (${parameters.join(', ')}) => {`,
    ...indentedJavaScript([
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

/** The loss over data in Python programs: the columns as lists, model and loss as the formulas say. */
import { decimal } from '../../language/code/decimal';
import { type Dialect, writeCode } from '../../language/code/dialect';
import { atom } from '../../language/code/piece';
import { pytorch } from '../../language/code/python';
import { type DataCode, numberLines } from './data-code';
import { indentedPython } from './indented';
import { float } from './python-numbers';

/** `xs = torch.tensor([…])`, a column after the other. */
export const columnLines = (
  { columns }: DataCode,
  array: 'torch.tensor' | 'jnp.array' | 'np.array',
): string[] =>
  columns.flatMap(({ name, values }) => [
    `${name} = ${array}([`,
    ...indentedPython(numberLines(values.map(float))),
    '])',
  ]);

/** `def loss(w, b)`: the mean over the rows, which `rows` names where there are batches. */
export function dataLossFunction(
  data: DataCode,
  parameters: readonly string[],
  dialect: Dialect,
): string[] {
  const torch = dialect === pytorch;
  const { columns, features, batch } = data;
  const chosen = batch === undefined ? '' : torch ? '[rows]' : '[jnp.array(rows)]';
  const prediction = writeCode(data.model, dialect, (name) =>
    atom(name, features.includes(name) ? 'vector' : 'scalar'),
  );
  // A model without parameters still has a gradient, 0.
  const constant = prediction.kind === 'number' ? ` + 0 * ${parameters[0]}` : '';
  const loss = writeCode(data.loss, dialect, (name) => atom(name, 'vector')).text;
  const mean = `${torch ? 'torch' : 'jnp'}.mean(losses)`;
  return [
    ...columnLines(data, torch ? 'torch.tensor' : 'jnp.array'),
    '',
    '',
    `def loss(${parameters.join(', ')}):`,
    ...indentedPython([
      `${[...features, 'y'].join(', ')} = ${columns.map(({ name }) => name + chosen).join(', ')}`,
      `prediction = ${prediction.text}${constant}`,
      `losses = ${loss}`,
      `return ${mean}${penaltyText(data)}`,
    ]),
    '',
    '',
  ];
}

/** ` + 0.05 * (w1**2 + w2**2)`; empty where there is none. */
const penaltyText = ({ l2, penalized }: DataCode): string =>
  penalized.length === 0
    ? ''
    : ` + ${decimal(l2 / 2)} * (${penalized.map((name) => `${name}**2`).join(' + ')})`;

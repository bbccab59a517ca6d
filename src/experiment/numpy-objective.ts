/** Loss, gradient and Hessian as Python functions over NumPy, of a surface or over data. */
import { printNumpy } from '../language/numpy';
import { parseExpression } from '../language/parse';
import { shownDerivative } from '../language/shown-derivative';
import type { Tree } from '../language/tree';
import { type DataCode, dataCode, numberLines } from './code/data-code';
import type { Experiment } from './experiment';
import { printSlope } from './numpy-slope';
import { formulaOf, isDataProblem, parametersOf } from './problem';

/** Lines that define `loss_at` and `gradient_at`, and `hessian_at` where the rule asks for it. */
export function numpyObjective({ problem }: Experiment, curved: boolean): string[] {
  const parameters = parametersOf(problem);
  if (isDataProblem(problem)) return dataLines(dataCode(problem, undefined), parameters, curved);
  return surfaceLines(parseExpression(formulaOf(problem)), parameters, curved);
}

const define = (
  name: string,
  parameters: readonly string[],
  before: readonly string[],
  value: string,
): string[] => [
  '',
  `def ${name}(${parameters.join(', ')}):`,
  ...[...before, `return ${value}`].map((line) => `    ${line}`),
  '',
];

const array = (rows: readonly string[]): string => `np.array([${rows.join(', ')}], dtype=float)`;
const list = (values: readonly string[]): string => `[${values.join(', ')}]`;

function surfaceLines(tree: Tree, variables: readonly string[], curved: boolean): string[] {
  const slopes = variables.map((name) => shownDerivative(tree, name));
  const rows = slopes.map((slope) =>
    list(variables.map((name) => printSlope(shownDerivative(slope, name)))),
  );
  return [
    ...define('loss_at', variables, [], printNumpy(tree)),
    ...define('gradient_at', variables, [], array(slopes.map(printSlope))),
    ...(curved ? define('hessian_at', variables, [], array(rows)) : []),
  ];
}

/** By the chain rule, from the derivatives of loss and model; the mean over all rows. */
function dataLines(data: DataCode, parameters: readonly string[], curved: boolean): string[] {
  const { model, loss, features, columns, penalized, l2 } = data;
  const slope = shownDerivative(loss, 'prediction');
  const before = [
    `${[...features, 'y'].join(', ')} = ${columns.map(({ name }) => name).join(', ')}`,
    `prediction = ${printNumpy(model)}`,
  ];
  const withSlope = [...before, `slope = ${printSlope(slope)}`];
  const bent = [...withSlope, `bend = ${printSlope(shownDerivative(slope, 'prediction'))}`];
  const partials = parameters.map((name) => shownDerivative(model, name));
  const of = (tree: Tree): string => `(${printSlope(tree)})`;
  const decay = (name: string, other = name): string => {
    if (!penalized.includes(name)) return '';
    return other === name ? ` + ${l2}` : '';
  };
  const squares = penalized.map((name) => `${name}**2`).join(' + ');
  const penalty = penalized.length === 0 ? '' : ` + ${l2 / 2} * (${squares})`;
  return [
    ...columns.flatMap(({ name, values }) => [
      `${name} = np.array([`,
      ...numberLines(values.map(String)).map((line) => `    ${line}`),
      '], dtype=float)',
    ]),
    ...define('loss_at', parameters, before, `np.mean(${printNumpy(loss)})${penalty}`),
    ...define(
      'gradient_at',
      parameters,
      withSlope,
      array(
        parameters.map((name, i) => {
          const pull = decay(name);
          return `np.mean(slope * ${of(partials[i] as Tree)})${pull && `${pull} * ${name}`}`;
        }),
      ),
    ),
    ...(curved
      ? define(
          'hessian_at',
          parameters,
          bent,
          array(
            parameters.map((name, i) =>
              list(
                parameters.map((other, j) => {
                  const product = `bend * ${of(partials[i] as Tree)} * ${of(partials[j] as Tree)}`;
                  const second = shownDerivative(partials[i] as Tree, other);
                  return `np.mean(${product} + slope * ${of(second)})${decay(name, other)}`;
                }),
              ),
            ),
          ),
        )
      : []),
  ];
}

/** What a run has fitted, as formulas in both units. */
import { formatNumber } from '../../drawing/format';
import { ownCoefficients, scaledCoefficients } from '../../experiment/data/own-units';
import type { DataProblem } from '../../experiment/experiment';
import { parametersOf } from '../../experiment/problem';

export interface CoefficientTexts {
  /** In the data's own units; of a model that is no line: the parameters as they are. */
  readonly own: string;
  /** For standardized data; undefined where the model is no line. */
  readonly standardized?: string;
}

/** @param position parameters of the problem, in the order of coordinates */
export function coefficientTexts(
  problem: DataProblem,
  position: readonly number[],
): CoefficientTexts {
  const own = ownCoefficients(problem, position);
  if (own === undefined) return { own: listed(parametersOf(problem), position) };
  const scaled = scaledCoefficients({ ...problem, standardize: true }, own);
  return {
    own: lineText(problem, own),
    ...(scaled && { standardized: lineText(problem, scaled) }),
  };
}

const listed = (names: readonly string[], values: readonly number[]): string =>
  names.map((name, index) => `${name} = ${formatNumber(values[index] ?? Number.NaN)}`).join(', ');

/** Coefficients that are smaller shares of the largest are 0. */
const ROUNDING = 1e-12;

/** `y = 3.93 x − 17.6`; of a classifier the logit z. */
function lineText(problem: DataProblem, coefficients: readonly number[]): string {
  const weights = coefficients.slice(0, -1);
  const intercept = coefficients.at(-1) ?? Number.NaN;
  const features = weights.length === 1 ? ['x'] : ['x₁', 'x₂'];
  const largest = Math.max(...coefficients.map(Math.abs));
  // What rounding leaves of a 0.
  const tidy = (value: number) => (Math.abs(value) < ROUNDING * largest ? 0 : value);
  const terms = weights.map((weight, index) => ({
    value: tidy(weight),
    beside: ` ${features[index]}`,
  }));
  return [...terms, { value: tidy(intercept), beside: '' }].reduce(
    (text, { value, beside }, index) => {
      const size = formatNumber(index === 0 ? value : Math.abs(value));
      return `${text}${index === 0 ? '' : value < 0 ? ' − ' : ' + '}${size}${beside}`;
    },
    problem.kind === 'fit' ? 'y = ' : 'z = ',
  );
}

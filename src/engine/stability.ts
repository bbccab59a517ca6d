/** Up to which learning rate a method is stable near a minimum: theory, to hold beside what the runs do. */
import { buildFormula, parseFormula } from '../language/formula';
import { Graph } from '../language/graph-builder';
import { evaluateScalar } from '../language/scalar';

/**
 * The largest stable rate on a quadratic, for a formula of the catalogue (`stableBelow`).
 * @param lambda the largest eigenvalue of the Hessian, with the weight decay added
 * @returns undefined where the theory does not hold: no curvature, or a momentum outside 0 ≤ β < 1
 * @throws FormulaError where the formula cannot be read
 */
export function stableBelow(
  formula: string,
  hyperparameters: Readonly<Record<string, number>>,
  lambda: number,
): number | undefined {
  const { momentum = 0 } = hyperparameters;
  if (!(momentum >= 0 && momentum < 1 && lambda > 0)) return undefined;
  const values = { ...hyperparameters, lambda };
  const names = Object.keys(values);
  const graph = new Graph();
  const node = buildFormula(graph, parseFormula(formula, names), (name) => graph.input(name));
  const inputs = names.map((name) => ({ name, level: 'lane' as const }));
  const { limit = Number.NaN } = evaluateScalar(
    { graph, inputs, outputs: [{ name: 'limit', node }] },
    values,
  );
  return limit > 0 && Number.isFinite(limit) ? limit : undefined;
}

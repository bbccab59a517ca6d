/** Objective programs: a formula's value, gradient and Hessian as programs over its coordinates. */
import { type ObjectiveOrder, withDerivatives } from './derivatives';
import { buildFormula, type Formula } from './formula';
import { FormulaError } from './formula-error';
import { Graph } from './graph-builder';
import type { Program } from './program';

/**
 * Inputs `x0`, `x1` … are the formula's variables in order, per lane; its parameters are inputs by their names.
 * Outputs are the loss and its derivatives.  * The program is not lowered.
 */
export function objectiveProgram(formula: Formula, order: ObjectiveOrder): Program {
  const { variables, parameters } = formula;
  const clash = parameters.find((name) => /^x\d+$/.test(name));
  if (clash !== undefined)
    throw new FormulaError(`${clash} cannot name a parameter: it is a coordinate`, formula.tree.at);
  const graph = new Graph();
  const coordinates = variables.map((_, index) => graph.input(`x${index}`));
  const f = buildFormula(graph, formula, (name) => {
    const index = variables.indexOf(name);
    return index < 0 ? graph.input(name) : coordinates[index];
  });
  return {
    graph,
    inputs: [
      ...variables.map((_, index) => ({ name: `x${index}`, level: 'lane' as const })),
      ...parameters.map((name) => ({ name, level: 'constant' as const })),
    ],
    outputs: withDerivatives(graph, f, coordinates, order),
  };
}

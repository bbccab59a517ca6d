/** Objective programs: a formula's value, gradient and Hessian as programs over its coordinates. */
import { differentiate } from './differentiate';
import { buildFormula, type Formula } from './formula';
import { FormulaError } from './formula-error';
import type { NodeId } from './graph';
import { Graph } from './graph-builder';
import type { Program, ProgramOutput } from './program';

export type ObjectiveOrder = 'value' | 'gradient' | 'hessian';

/**
 * Inputs `x0`, `x1` … are the formula's variables in order, per lane; its parameters are inputs by their names.
 * Outputs are `f`; `g0`, `g1` … from `gradient` on; and for `hessian` the upper triangle row by row: `h00`, `h01`, `h11`.
 * The program is not lowered.
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
  const outputs: ProgramOutput[] = [{ name: 'f', node: f }];
  if (order !== 'value') {
    const derivatives = coordinates.map(
      (coordinate) => (node: NodeId) => differentiate(graph, node, coordinate),
    );
    const gradient = derivatives.map((derivative) => derivative(f));
    for (const [i, component] of gradient.entries())
      outputs.push({ name: `g${i}`, node: component });
    if (order === 'hessian') outputs.push(...upperTriangle(gradient, derivatives));
  }
  return {
    graph,
    inputs: [
      ...variables.map((_, index) => ({ name: `x${index}`, level: 'lane' as const })),
      ...parameters.map((name) => ({ name, level: 'constant' as const })),
    ],
    outputs,
  };
}

function upperTriangle(
  gradient: readonly NodeId[],
  derivatives: readonly ((node: NodeId) => NodeId)[],
): ProgramOutput[] {
  return gradient.flatMap((component, i) =>
    derivatives
      .map((derivative, j) => ({ name: `h${i}${j}`, derivative, j }))
      .filter(({ j }) => j >= i)
      .map(({ name, derivative }) => ({ name, node: derivative(component) })),
  );
}

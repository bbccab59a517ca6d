/** Objectives over data: the mean over rows of a loss per example, its gradient and Hessian, and a penalty. */
import './row-adding';
import { type ObjectiveOrder, withDerivatives } from './derivatives';
import { buildFormula, type Formula } from './formula';
import type { NodeId } from './graph';
import { Graph } from './graph-builder';
import { type Objective, type ProgramInput, type ProgramOutput, ROW_COUNT } from './program';

export interface DataFormulas {
  /** The prediction for one example, in the parameters and the features. */
  readonly model: Formula;
  /** In `prediction` and `y`; further names are settings, such as the δ of Huber's loss. */
  readonly loss: Formula;
  /** What is fitted, in the order of coordinates. */
  readonly parameters: readonly string[];
  /** Columns of the data; the last column of a row is `y`. */
  readonly features: readonly string[];
  /** Parameters in the penalty ½·l2·‖…‖², usually all but an intercept; none: no input `l2`. */
  readonly penalized: readonly string[];
}

/** The name under which a setting of the loss stands on the bench. */
export const lossInput = (name: string): string => `loss:${name}`;

/**
 * Inputs `x0`, `x1` … are the parameters, per lane; settings of the loss are inputs by `lossInput`, the penalty's
 * weight is `l2`. Outputs are those of an objective over a formula: `f`; `g0` …; the upper triangle `h00`, `h01` ….
 * Examples are summed one after the other, then divided by their number. The program is not lowered.
 */
export function dataObjective(formulas: DataFormulas, order: ObjectiveOrder): Objective {
  const { parameters, features, penalized, loss } = formulas;
  const coordinates = parameters.map((_, index) => `x${index}`);
  const inputs = (graph: Graph) => coordinates.map((name) => graph.input(name));
  const example = new Graph();
  const parts = withDerivatives(example, exampleLoss(example, formulas), inputs(example), order);
  const sums = parts.map(({ name, node }): ProgramOutput => {
    const sum = sumOf(name);
    return { name: sum, node: example.add(example.input(sum), node) };
  });
  const total = new Graph();
  const count = total.input(ROW_COUNT);
  const penalty = withDerivatives(total, penaltyOf(total, formulas), inputs(total), order);
  const outputs = penalty.map(({ name, node }): ProgramOutput => {
    const mean = total.divide(total.input(sumOf(name)), count);
    return { name, node: penalized.length === 0 ? mean : total.add(mean, node) };
  });
  const lanes = (names: readonly string[]) =>
    names.map((name): ProgramInput => ({ name, level: 'lane' }));
  const running = lanes(sums.map(({ name }) => name));
  return {
    graph: total,
    inputs: [
      ...lanes(penalized.length === 0 ? [] : coordinates),
      ...(penalized.length === 0 ? [] : [{ name: 'l2', level: 'constant' as const }]),
      { name: ROW_COUNT, level: 'step' },
      ...running,
    ],
    outputs,
    sum: {
      graph: example,
      inputs: [
        ...lanes(coordinates),
        ...loss.parameters.map(
          (name): ProgramInput => ({ name: lossInput(name), level: 'constant' }),
        ),
        ...[...features, 'y'].map(
          (name): ProgramInput => ({ name: columnInput(name), level: 'step', stream: true }),
        ),
        ...running,
      ],
      outputs: sums,
    },
  };
}

const sumOf = (name: string): string => `sum:${name}`;

const columnInput = (name: string): string => `column:${name}`;

/** The loss of one example. */
function exampleLoss(graph: Graph, { model, loss, parameters }: DataFormulas): NodeId {
  const prediction = buildFormula(graph, model, (name) => {
    const index = parameters.indexOf(name);
    return graph.input(index < 0 ? columnInput(name) : `x${index}`);
  });
  return buildFormula(graph, loss, (name) => {
    if (name === 'prediction') return prediction;
    return graph.input(name === 'y' ? columnInput(name) : lossInput(name));
  });
}

/** ½·l2·(the sum of squares of what is penalized). */
function penaltyOf(graph: Graph, { parameters, penalized }: DataFormulas): NodeId {
  const squares = penalized.map((name) => {
    const coordinate = graph.input(`x${parameters.indexOf(name)}`);
    return graph.multiply(coordinate, coordinate);
  });
  const size = squares.reduce((sum, square) => graph.add(sum, square), graph.constant(0));
  if (penalized.length === 0) return size;
  return graph.multiply(graph.multiply(graph.constant(0.5), graph.input('l2')), size);
}

/** Whether a loss is quadratic, so that its curvature is everywhere the same. */
import { liveNodes } from '../language/operands';
import { objectiveOf } from './objective';
import type { DataSource, ObjectiveSource } from './objective-source';

/** What the gradient of a quadratic is made of; a kink would bring comparisons. */
const plain: readonly string[] = ['constant', 'input', 'coordinate', 'binary'];

/**
 * Decided from the text: the Hessian of a quadratic names no coordinate, and its gradient chooses nothing. Of a loss over
 * data, that of one example is looked at; a penalty is quadratic anyway.
 * @throws FormulaError where the objective cannot be read
 */
export function isQuadratic(source: ObjectiveSource): boolean {
  const objective = objectiveOf(source, 'hessian');
  const { graph, outputs } = objective.sum ?? objective;
  const kinds = (letter: string) => {
    const results = outputs.filter(({ name }) => name.replace('sum:', '').startsWith(letter));
    const live = liveNodes(
      graph,
      results.map(({ node }) => node),
    );
    return live.map((id) => {
      const node = graph.node(id);
      if (node.kind === 'input' && /^x\d+$/.test(node.name)) return 'coordinate';
      return node.kind === 'unary' && node.operation === 'negate' ? 'constant' : node.kind;
    });
  };
  return !kinds('h').includes('coordinate') && kinds('g').every((kind) => plain.includes(kind));
}

/** The same model by the squares of its deviations. */
export const squaredOf = (source: DataSource): DataSource => ({
  ...source,
  loss: '(prediction - y)^2',
  settings: {},
});

/** Whether a prediction is linear in the parameters. @throws FormulaError where the model cannot be read */
export const isLinearModel = (source: DataSource): boolean => isQuadratic(squaredOf(source));

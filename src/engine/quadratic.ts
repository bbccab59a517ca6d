/** Whether a loss is quadratic, so that its curvature is everywhere the same. */
import { liveNodes } from '../language/operands';
import { objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';

/** What the gradient of a quadratic is made of; a kink would bring comparisons. */
const plain: readonly string[] = ['constant', 'input', 'binary'];

/**
 * Decided from the text: the Hessian of a quadratic names no coordinate, and its gradient chooses nothing.
 * @throws FormulaError where the text is no formula in x and y
 */
export function isQuadratic(source: ObjectiveSource): boolean {
  const { graph, outputs } = objectiveOf(source, 'hessian');
  const kinds = (letter: string) => {
    const results = outputs.filter(({ name }) => name.startsWith(letter));
    const live = liveNodes(
      graph,
      results.map(({ node }) => node),
    );
    return live.map((id) => {
      const node = graph.node(id);
      return node.kind === 'unary' && node.operation === 'negate' ? 'constant' : node.kind;
    });
  };
  return !kinds('h').includes('input') && kinds('g').every((kind) => plain.includes(kind));
}

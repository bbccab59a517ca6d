/** Whether a loss is quadratic, so that its curvature is everywhere the same. */
import { liveNodes } from '../language/operands';
import { surfaceObjective } from './objective';

/**
 * Decided from the text: the Hessian of a quadratic names no coordinate.
 * @throws FormulaError where the text is no formula in x and y
 */
export function isQuadratic(formula: string): boolean {
  const { graph, outputs } = surfaceObjective(formula, 'hessian');
  const hessian = outputs.filter(({ name }) => name.startsWith('h')).map(({ node }) => node);
  return liveNodes(graph, hessian).every((node) => graph.node(node).kind !== 'input');
}

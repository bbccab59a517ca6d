/** A loss with its first and second derivatives, as the outputs that objectives have. */
import { differentiate } from './differentiate';
import type { NodeId } from './graph';
import type { Graph } from './graph-builder';
import type { ProgramOutput } from './program';

/** How far an objective is differentiated. */
export type ObjectiveOrder = 'value' | 'gradient' | 'hessian';

/**
 * `f`; `g0`, `g1` … from `gradient` on; and for `hessian` the upper triangle row by row: `h00`, `h01`, `h11`.
 * @param coordinates input nodes
 */
export function withDerivatives(
  graph: Graph,
  f: NodeId,
  coordinates: readonly NodeId[],
  order: ObjectiveOrder,
): ProgramOutput[] {
  const outputs: ProgramOutput[] = [{ name: 'f', node: f }];
  if (order === 'value') return outputs;
  const gradient = coordinates.map((coordinate) => differentiate(graph, f, coordinate));
  for (const [i, node] of gradient.entries()) outputs.push({ name: `g${i}`, node });
  if (order === 'gradient') return outputs;
  for (const [i, component] of gradient.entries())
    for (const [j, coordinate] of coordinates.entries())
      if (j >= i)
        outputs.push({ name: `h${i}${j}`, node: differentiate(graph, component, coordinate) });
  return outputs;
}

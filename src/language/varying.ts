/** Which inputs of a step depend on where a start stands; all others are settings, or follow from settings and time. */
import { liveNodes, operandsOf } from './operands';
import type { Program } from './program';

/** Coordinates, and what an objective computes from them. */
const POSITION = /^(x|g|h)\d+$|^f$/;

/**
 * Names of inputs that positions reach, be it through the outputs that feed them. It does not matter for it whether a
 * setting is one number or one per lane, so that a lane of a sweep is treated as a run alone.
 */
export function varyingInputs(program: Program): Set<string> {
  const fed = program.outputs.filter(({ name }) => program.inputs.some((i) => i.name === name));
  const varying = new Set(program.inputs.map(({ name }) => name).filter((n) => POSITION.test(n)));
  for (let before = -1; before !== varying.size; ) {
    before = varying.size;
    const reached = varyingNodes(program, varying);
    for (const { name, node } of fed) if (reached[node] === 1) varying.add(name);
  }
  return varying;
}

/** 1 at the ids of live nodes that read any of the inputs named. */
export function varyingNodes(program: Program, varying: ReadonlySet<string>): Uint8Array {
  const { graph, outputs } = program;
  const reached = new Uint8Array(graph.nodes.length);
  const results = outputs.map((output) => output.node);
  for (const id of liveNodes(graph, results)) {
    const node = graph.node(id);
    const reads = node.kind === 'input' && varying.has(node.name);
    if (reads || operandsOf(node).some((operand) => reached[operand] === 1)) reached[id] = 1;
  }
  return reached;
}

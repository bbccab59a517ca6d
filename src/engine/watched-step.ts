/** A step that also watches the positions it leaves, so that nobody need look through all of them afterwards. */
import type { NodeId } from '../language/graph';
import type { Graph } from '../language/graph-builder';
import type { Program, ProgramInput } from '../language/program';
import { copyNode, rebuild } from '../language/rebuild';

/** A coordinate beyond this counts as diverged. */
export const DIVERGED_BEYOND = 1e12;

/** State, 0 at first: how many positions come before the first that ends a run, as far as they have been left. */
export const SOUND = 'sound';

/** Length of the gradient, without noise and clipping, at the position that was left last. */
export const SLOPE = 'slope';

const kept = new WeakMap<Program, Program>();

/**
 * The same program with `SOUND` and `SLOPE`. A position is sound where every coordinate is within bounds and the loss
 * is defined.
 * @param step lowered; counts its steps in `t`, from 1
 */
export function watchedStep(step: Program, coordinates: number): Program {
  const known = kept.get(step);
  if (known !== undefined) return known;
  const { graph, inputs, outputs } = rebuild(step, copyNode);
  const names = (letter: string) => Array.from({ length: coordinates }, (_, c) => `${letter}${c}`);
  const positions = names('x');
  const gradient = names('g');
  const declared = new Set(inputs.map((input) => input.name));
  const more = ['f', ...positions, ...gradient, SOUND].filter((name) => !declared.has(name));
  const watched: Program = {
    graph,
    inputs: [...inputs, ...more.map((name): ProgramInput => ({ name, level: 'lane' }))],
    outputs: [
      ...outputs,
      { name: SOUND, node: countOfSound(graph, positions) },
      { name: SLOPE, node: lengthOf(graph, gradient) },
    ],
  };
  kept.set(step, watched);
  return watched;
}

/** Step t leaves a position behind t − 1 others; it counts if they all did. */
export function countOfSound(graph: Graph, positions: readonly string[]): NodeId {
  const loss = graph.input('f');
  const bound = graph.constant(DIVERGED_BEYOND);
  const t = graph.input('t');
  const count = graph.input(SOUND);
  const conditions = [
    graph.compare('equal', count, graph.subtract(t, graph.constant(1))),
    // Not a number is not even equal to itself.
    graph.compare('equal', loss, loss),
    ...positions.map((name) =>
      graph.compare('lessOrEqual', graph.unary('absolute', graph.input(name)), bound),
    ),
  ];
  const all = conditions.reduce((some, condition) => graph.connect('and', some, condition));
  return graph.select(all, t, count);
}

function lengthOf(graph: Graph, names: readonly string[]): NodeId {
  const squares = names.map((name) => graph.multiply(graph.input(name), graph.input(name)));
  return graph.squareRoot(squares.reduce((sum, square) => graph.add(sum, square)));
}

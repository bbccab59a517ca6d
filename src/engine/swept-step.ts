/** A step that keeps account of where it has been, so that of a sweep's many runs only a few numbers need be kept. */
import type { NodeId } from '../language/graph';
import type { Graph } from '../language/graph-builder';
import type { Program, ProgramInput } from '../language/program';
import { copyNode, rebuild } from '../language/rebuild';
import { countOfSound, DIVERGED_BEYOND, SOUND } from './watched-step';

/** Constant: positions to a window. */
export const WINDOW = 'window';
/** Constant: the square of the shortest step that counts as an overshoot. */
export const SHORTEST_SQUARED = 'shortest';
/** The highest loss of this window so far. */
export const HIGHEST = 'highest';
/** The sum of the squared lengths of the steps that led to the positions of this window so far. */
export const ENERGY = 'energy';
/** How many steps have overshot, as `overshoots` defines it. */
export const OVERSHOT = 'overshot';
/** 1 where the first position that was not sound lay within bounds: there the loss is not defined. */
export const LEFT = 'left';
/** 1 where the step before ended uphill. */
const UPHILL = 'uphill';

/** The position that was left last. */
export const lastPosition = (coordinate: number): string => `last${coordinate}`;
const lastMove = (coordinate: number): string => `move${coordinate}`;

const kept = new WeakMap<Program, Program>();

/**
 * The same program with the accounts above and `SOUND`. All begin at 0 but `lastPosition`, which begins at the start.
 * A step takes into account the position that it leaves: to count the end of a run, take one step more.
 * @param step lowered; counts its steps in `t`, from 1
 */
export function sweptStep(step: Program, coordinates: number): Program {
  const known = kept.get(step);
  if (known !== undefined) return known;
  const { graph, inputs, outputs } = rebuild(step, copyNode);
  const all = Array.from({ length: coordinates }, (_, c) => c);
  const accounts = [SOUND, HIGHEST, ENERGY, OVERSHOT, LEFT, UPHILL];
  const declared = new Set(inputs.map(({ name }) => name));
  const lanes = ['f', ...all.flatMap((c) => [`x${c}`, `g${c}`, lastPosition(c), lastMove(c)])];
  const more: ProgramInput[] = [
    ...[...lanes, ...accounts]
      .filter((name) => !declared.has(name))
      .map((name): ProgramInput => ({ name, level: 'lane' })),
    { name: WINDOW, level: 'constant' },
    { name: SHORTEST_SQUARED, level: 'constant' },
  ];
  const input = (name: string) => graph.input(name);
  const one = graph.constant(1);
  const moves = all.map((c) => graph.subtract(input(`x${c}`), input(lastPosition(c))));
  const squared = sum(
    graph,
    moves.map((move) => graph.multiply(move, move)),
  );
  const sound = countOfSound(
    graph,
    all.map((c) => `x${c}`),
  );
  const uphill = graph.compare(
    'less',
    graph.constant(0),
    sum(
      graph,
      moves.map((move, c) => graph.multiply(input(`g${c}`), move)),
    ),
  );
  const swept: Program = {
    graph,
    inputs: [...inputs, ...more],
    outputs: [
      ...outputs,
      { name: SOUND, node: sound },
      { name: LEFT, node: leftTheDomain(graph, sound, coordinates) },
      { name: HIGHEST, node: overWindow(graph, HIGHEST, input('f'), 'maximum') },
      { name: ENERGY, node: overWindow(graph, ENERGY, squared, 'add') },
      { name: OVERSHOT, node: countOvershoots(graph, uphill, moves, squared) },
      { name: UPHILL, node: graph.select(uphill, one, graph.constant(0)) },
      ...all.map((c) => ({ name: lastPosition(c), node: input(`x${c}`) })),
      ...moves.map((node, c) => ({ name: lastMove(c), node })),
    ],
  };
  kept.set(step, swept);
  return swept;
}

const sum = (graph: Graph, nodes: readonly NodeId[]): NodeId =>
  nodes.reduce((some, node) => graph.add(some, node));

/** Begins anew with the first position of each window. */
function overWindow(graph: Graph, name: string, value: NodeId, join: 'maximum' | 'add'): NodeId {
  const window = graph.input(WINDOW);
  const before = graph.subtract(graph.input('t'), graph.constant(1));
  const whole = graph.unary('floor', graph.divide(before, window));
  const first = graph.compare('equal', before, graph.multiply(whole, window));
  const held = graph.input(name);
  const joined = join === 'add' ? graph.add(held, value) : graph.maximum(held, value);
  return graph.select(first, value, joined);
}

function countOvershoots(
  graph: Graph,
  uphill: NodeId,
  moves: readonly NodeId[],
  squared: NodeId,
): NodeId {
  const zero = graph.constant(0);
  const turn = sum(
    graph,
    moves.map((move, c) => graph.multiply(move, graph.input(lastMove(c)))),
  );
  const begins = graph.connect(
    'or',
    graph.compare('equal', graph.input(UPHILL), zero),
    graph.compare('less', turn, zero),
  );
  const long = graph.compare('lessOrEqual', graph.input(SHORTEST_SQUARED), squared);
  const overshot = graph.connect('and', uphill, graph.connect('and', begins, long));
  const count = graph.input(OVERSHOT);
  return graph.select(overshot, graph.add(count, graph.constant(1)), count);
}

/** Decided at the first position that is not sound. */
function leftTheDomain(graph: Graph, sound: NodeId, coordinates: number): NodeId {
  const before = graph.subtract(graph.input('t'), graph.constant(1));
  const bound = graph.constant(DIVERGED_BEYOND);
  const within = Array.from({ length: coordinates }, (_, c) =>
    graph.compare('lessOrEqual', graph.unary('absolute', graph.input(`x${c}`)), bound),
  ).reduce((some, one) => graph.connect('and', some, one));
  const first = graph.connect(
    'and',
    graph.compare('equal', graph.input(SOUND), before),
    graph.compare('less', sound, graph.input('t')),
  );
  const left = graph.select(within, graph.constant(1), graph.constant(0));
  return graph.select(first, left, graph.input(LEFT));
}

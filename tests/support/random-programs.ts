/** Random programs over every operation and level, and random benches, for fast-check. */
import '../../src/language/row-adding';
import * as fc from 'fast-check';
import type {
  BinaryOperation,
  Comparison,
  ElementaryFunction,
  NodeId,
  UnaryOperation,
} from '../../src/language/graph';
import { Graph } from '../../src/language/graph-builder';
import {
  type Bench,
  BLOCK,
  type Objective,
  type Program,
  type ProgramInput,
  ROW_COUNT,
  type Rows,
} from '../../src/language/program';

const unary: readonly UnaryOperation[] = ['negate', 'squareRoot', 'absolute', 'floor', 'nearest'];
const binary: readonly BinaryOperation[] = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'minimum',
  'maximum',
];
const comparisons: readonly Comparison[] = ['less', 'lessOrEqual', 'equal'];
const elementary: readonly ElementaryFunction[] = [
  'sin',
  'cos',
  'tan',
  'exp',
  'log',
  'tanh',
  'sigmoid',
  'sign',
];

/** Builds one more node from nodes that exist; the three numbers choose operation and operands. */
type Move = readonly [
  kind: 'unary' | 'binary' | 'select' | 'bits' | 'elementary' | 'power' | 'constant',
  choice: number,
  a: number,
  b: number,
  c: number,
  constant: number,
];

const natural = fc.nat({ max: 1000 });

const move: fc.Arbitrary<Move> = fc.tuple(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('binary' as const) },
    { weight: 2, arbitrary: fc.constant('unary' as const) },
    { weight: 2, arbitrary: fc.constant('select' as const) },
    { weight: 1, arbitrary: fc.constant('bits' as const) },
    { weight: 1, arbitrary: fc.constant('elementary' as const) },
    { weight: 1, arbitrary: fc.constant('power' as const) },
    { weight: 1, arbitrary: fc.constant('constant' as const) },
  ),
  natural,
  natural,
  natural,
  natural,
  fc.double(),
);

function pick<T>(items: readonly T[], choice: number): T {
  return items[choice % items.length] as T;
}

function build(graph: Graph, nodes: NodeId[], [kind, choice, i, j, k, constant]: Move): void {
  const a = pick(nodes, i);
  const b = pick(nodes, j);
  const c = pick(nodes, k);
  switch (kind) {
    case 'unary':
      nodes.push(graph.unary(pick(unary, choice), a));
      return;
    case 'binary':
      nodes.push(graph.binary(pick(binary, choice), a, b));
      return;
    case 'select': {
      const first = graph.compare(pick(comparisons, choice), a, b);
      const second = graph.compare(pick(comparisons, choice >> 2), b, c);
      const joined = graph.connect(choice % 2 === 0 ? 'and' : 'or', first, graph.not(second));
      nodes.push(graph.select(choice % 3 === 0 ? first : joined, b, c));
      return;
    }
    case 'bits':
      nodes.push(bits(graph, choice, a));
      return;
    case 'elementary':
      nodes.push(graph.elementary(pick(elementary, choice), a));
      return;
    case 'power':
      nodes.push(graph.power(a, b));
      return;
    case 'constant':
      nodes.push(graph.constant(constant));
  }
}

/** The operations on bits, kept where they are defined: what they make of NaN is nobody's promise. */
function bits(graph: Graph, choice: number, a: NodeId): NodeId {
  const size = graph.unary('absolute', a);
  if (choice % 3 === 0) {
    const small = graph.compare('less', size, graph.constant(1022));
    return graph.unary(
      'powerOfTwo',
      graph.unary('nearest', graph.select(small, a, graph.constant(0))),
    );
  }
  const normal = graph.connect(
    'and',
    graph.compare('lessOrEqual', graph.constant(2.2250738585072014e-308), size),
    graph.compare('less', size, graph.constant(Number.POSITIVE_INFINITY)),
  );
  const guarded = graph.select(normal, size, graph.constant(1));
  return graph.unary(choice % 3 === 1 ? 'exponentOf' : 'significandOf', guarded);
}

export interface Pair {
  readonly objective: Objective;
  readonly step: Program;
}

const objectiveInputs: readonly ProgramInput[] = [
  { name: 'x0', level: 'lane' },
  { name: 'x1', level: 'lane' },
  { name: 'scale', level: 'constant' },
];
const uniformInputs: readonly ProgramInput[] = [
  { name: 'rate', level: 'constant' },
  { name: 't', level: 'step' },
  { name: 'product', level: 'step' },
  { name: 'noise0', level: 'step', stream: true },
  { name: 'noise1', level: 'step', stream: true },
];
const laneInputs: readonly ProgramInput[] = ['x0', 'x1', 'f', 'g0', 'g1', 'm0', 'beta'].map(
  (name) => ({ name, level: 'lane' }),
);

/** Names that the step writes, in two kinds. */
const uniformOutputs = ['t', 'product'];
const laneOutputs = ['x0', 'x1', 'm0', 'aside'];

function program(
  inputs: readonly ProgramInput[],
  moves: readonly Move[],
  names: readonly string[],
): { graph: Graph; nodes: NodeId[]; outputs: { name: string; node: NodeId }[] } {
  const graph = new Graph();
  const nodes = inputs.map((input) => graph.input(input.name));
  for (const each of moves) build(graph, nodes, each);
  const outputs = names.map((name, index) => ({
    name,
    node: pick(nodes, nodes.length - 1 - index),
  }));
  return { graph, nodes, outputs };
}

/** Programs, not lowered, that read and feed lane values, numbers of a step, constants and the stream. */
export const programPair: fc.Arbitrary<Pair> = fc
  .record({
    objectiveMoves: fc.array(move, { minLength: 1, maxLength: 20 }),
    uniformMoves: fc.array(move, { minLength: 1, maxLength: 10 }),
    laneMoves: fc.array(move, { minLength: 1, maxLength: 30 }),
  })
  .map(({ objectiveMoves, uniformMoves, laneMoves }) => {
    const first = program(objectiveInputs, objectiveMoves, ['f', 'g0', 'g1']);
    const objective = { graph: first.graph, inputs: objectiveInputs, outputs: first.outputs };
    const second = program(uniformInputs, uniformMoves, uniformOutputs);
    const nodes = [...second.nodes, ...laneInputs.map((input) => second.graph.input(input.name))];
    for (const each of laneMoves) build(second.graph, nodes, each);
    const outputs = laneOutputs.map((name, index) => ({
      name,
      node: pick(nodes, nodes.length - 1 - index),
    }));
    const step = {
      graph: second.graph,
      inputs: [...uniformInputs, ...laneInputs],
      outputs: [...second.outputs, ...outputs],
    };
    return { objective, step };
  });

const sums = ['sum:a', 'sum:b'];
const sumInputs: readonly ProgramInput[] = [
  ...objectiveInputs,
  { name: 'column0', level: 'step', stream: true },
  { name: 'column1', level: 'step', stream: true },
  ...sums.map((name) => ({ name, level: 'lane' as const })),
];
const totalInputs: readonly ProgramInput[] = [
  ...objectiveInputs,
  { name: ROW_COUNT, level: 'step' },
  ...sums.map((name) => ({ name, level: 'lane' as const })),
];

/** The same with an objective over rows of two numbers; what its sums become with each row is anything. */
export const dataPair: fc.Arbitrary<Pair> = fc
  .record({
    pair: programPair,
    sumMoves: fc.array(move, { minLength: 1, maxLength: 20 }),
    totalMoves: fc.array(move, { minLength: 1, maxLength: 10 }),
  })
  .map(({ pair, sumMoves, totalMoves }) => {
    const { nodes: _sumNodes, ...sum } = program(sumInputs, sumMoves, sums);
    const { nodes: _nodes, ...total } = program(totalInputs, totalMoves, ['f', 'g0', 'g1']);
    return {
      objective: {
        ...total,
        inputs: totalInputs,
        sum: { ...sum, inputs: sumInputs },
      },
      step: pair.step,
    };
  });

const laneNames = [...new Set([...laneInputs.map((input) => input.name), ...laneOutputs])];
const numberNames = ['scale', 'rate', 't', 'product'];

export const STREAM_WIDTH = 2;

const value = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() },
);

/** A bench for every name of `programPair`. */
export const bench: fc.Arbitrary<Bench> = fc
  .record({
    lanes: fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(BLOCK - 1, BLOCK),
      fc.integer({ min: 1, max: BLOCK }),
    ),
    numbers: fc.array(value, { minLength: 4, maxLength: 4 }),
    values: fc.array(value, { minLength: 40, maxLength: 40 }),
  })
  .map(({ lanes, numbers, values }) => ({
    lanes,
    values: new Map([
      ...numberNames.map((name, k): [string, Float64Array] => [
        name,
        Float64Array.of(numbers[k] ?? 0),
      ]),
      ...laneNames.map((name, k): [string, Float64Array] => [
        name,
        Float64Array.from({ length: lanes }, (_, lane) => pick(values, 7 * k + lane)),
      ]),
    ]),
  }));

export const streamValue = value;

/** Rows of two numbers for `dataPair`, now and then with a batch for each of so many steps. */
export const rowsFor = (steps: number): fc.Arbitrary<Rows> =>
  fc
    .record({
      values: fc.array(value, { minLength: 1, maxLength: 9 }),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: steps, maxLength: steps }),
      order: fc.array(fc.nat(), { minLength: 4 * steps, maxLength: 4 * steps }),
      inBatches: fc.boolean(),
    })
    .map(({ values, sizes, order, inBatches }) => {
      const rows = { values: Float64Array.from(values.flatMap((number) => [number, -number / 3])) };
      if (!inBatches) return rows;
      let end = 0;
      const ends = Uint32Array.from(sizes, (size) => {
        end += size;
        return end;
      });
      const chosen = Uint32Array.from(order.slice(0, end), (index) => index % values.length);
      return { ...rows, batches: { order: chosen, ends } };
    });

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../src/language/graph';
import { Graph } from '../../src/language/graph-builder';
import { levelsOf } from '../../src/language/levels';
import { lower } from '../../src/language/lower';
import type { Level, Program } from '../../src/language/program';
import { evaluateScalar } from '../../src/language/scalar';
import { gatherUniformFactors } from '../../src/language/uniform-factors';

function programOf(build: (graph: Graph) => NodeId, level: Level = 'constant'): Program {
  const graph = new Graph();
  return {
    graph,
    inputs: [
      { name: 'lr', level },
      { name: 'c', level },
      { name: 'x0', level: 'lane' },
      { name: 'g0', level: 'lane' },
    ],
    outputs: [{ name: 'value', node: build(graph) }],
  };
}

/** lr · (g0 / c) / x0. */
const adamLike = (graph: Graph): NodeId =>
  graph.divide(
    graph.multiply(graph.input('lr'), graph.divide(graph.input('g0'), graph.input('c'))),
    graph.input('x0'),
  );

function laneOperations(program: Program): string[] {
  const { order, of } = levelsOf(program);
  return order.flatMap((id) => {
    const node = program.graph.node(id);
    return of[id] === 'lane' && node.kind === 'binary' ? [node.operation] : [];
  });
}

const size = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe('gatherUniformFactors', () => {
  test('leaves one product and one quotient of lr · (g / c) / d', () => {
    expect(laneOperations(programOf(adamLike))).toEqual(['divide', 'multiply', 'divide']);
    const gathered = lower(gatherUniformFactors(programOf(adamLike)));
    expect(laneOperations(gathered)).toEqual(['multiply', 'divide']);
  });

  test('changes a product by a few units in the last place at most', () => {
    fc.assert(
      fc.property(size, size, size, size, (lr, c, x0, g0) => {
        const point = { lr, c, x0, g0 };
        const before = evaluateScalar(programOf(adamLike), point).value ?? Number.NaN;
        const after = evaluateScalar(gatherUniformFactors(programOf(adamLike)), point).value;
        expect(Math.abs((after ?? 0) / before - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  test('gathers alike whether a setting is one number or one per lane', () => {
    const alone = lower(gatherUniformFactors(programOf(adamLike)));
    const swept = lower(gatherUniformFactors(programOf(adamLike, 'lane')));
    expect(swept.graph.nodes).toEqual(alone.graph.nodes);
  });

  test('keeps the sign of negated factors', () => {
    const program = programOf((graph) =>
      graph.negate(
        graph.divide(
          graph.multiply(graph.input('lr'), graph.negate(graph.input('g0'))),
          graph.negate(graph.input('c')),
        ),
      ),
    );
    const point = { lr: 3, c: 4, x0: 1, g0: 5 };
    expect(evaluateScalar(gatherUniformFactors(program), point)).toEqual({ value: -3.75 });
  });

  test('leaves whole what others read too, and what would save nothing', () => {
    const shared = programOf((graph) => {
      const quotient = graph.divide(graph.input('g0'), graph.input('x0'));
      const product = graph.multiply(graph.input('lr'), quotient);
      return graph.add(graph.multiply(graph.input('c'), product), product);
    });
    const plain = programOf((graph) => graph.multiply(graph.input('lr'), graph.input('g0')));
    for (const program of [shared, plain])
      expect(lower(gatherUniformFactors(program)).graph.nodes).toEqual(lower(program).graph.nodes);
  });

  test('any product costs lanes no more than before, and is the same but for rounding', () => {
    fc.assert(
      fc.property(product, point, (tree, values) => {
        const program = programOf((graph) => build(graph, tree));
        const gathered = lower(gatherUniformFactors(program));
        const operations = laneOperations(lower(program));
        expect(laneOperations(gathered).length).toBeLessThanOrEqual(operations.length);
        const before = evaluateScalar(program, values).value ?? Number.NaN;
        const after = evaluateScalar(gathered, values).value ?? Number.NaN;
        expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-13 * Math.abs(before));
      }),
      { numRuns: 1000 },
    );
  });
});

type Tree = 'lr' | 'c' | 'x0' | 'g0' | readonly ['multiply' | 'divide' | 'negate', Tree, Tree];

const { product } = fc.letrec<{ product: Tree }>((tie) => ({
  product: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom('lr' as const, 'c' as const, 'x0' as const, 'g0' as const),
    fc.tuple(
      fc.constantFrom('multiply' as const, 'divide' as const, 'negate' as const),
      tie('product'),
      tie('product'),
    ),
  ),
}));

const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
const point = fc.record({ lr: factor, c: factor, x0: factor, g0: factor });

function build(graph: Graph, tree: Tree): NodeId {
  if (typeof tree === 'string') return graph.input(tree);
  const [operation, first, second] = tree;
  if (operation === 'negate') return graph.negate(build(graph, first));
  return graph.binary(operation, build(graph, first), build(graph, second));
}

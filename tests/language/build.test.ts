/** A tree and its graph have the same value. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildExpression } from '../../src/language/build';
import { Graph } from '../../src/language/graph-builder';
import { parseExpression } from '../../src/language/parse';
import { evaluateScalar } from '../../src/language/scalar';
import type { Tree } from '../../src/language/tree';
import { smoothTree } from './arbitrary-tree';
import { evaluateTree } from './evaluate-tree';

function evaluate(tree: Tree, names: Readonly<Record<string, number>>): number {
  const graph = new Graph();
  const node = buildExpression(graph, tree, (name) => graph.input(name));
  const inputs = Object.keys(names).map((name) => ({ name, level: 'lane' as const }));
  return evaluateScalar({ graph, inputs, outputs: [{ name: 'f', node }] }, names).f ?? Number.NaN;
}

test('smooth formulas agree with the functions of Math', () => {
  const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(smoothTree(['x', 'y']), coordinate, coordinate, (tree, x, y) => {
      const expected = evaluateTree(tree, { x, y });
      fc.pre(Math.abs(expected) < 1e6);
      // Sums may cancel: what is lost is bounded by the size of their terms, not of the result.
      expect(Math.abs(evaluate(tree, { x, y }) - expected)).toBeLessThan(1e-7);
    }),
    { numRuns: 500 },
  );
});

const NUMBERS = [-2.5, -1, -0, 0, 0.5, 1, 3, Number.POSITIVE_INFINITY, Number.NaN];

test.each([
  'x < y',
  'x <= y',
  'x > y',
  'x >= y',
  'x == y',
  'x != y',
  'x && y',
  'x || y',
  '!x + !y',
  '(x > 0) - (x < 0)',
  'x < 0 ? -y : y < 0 ? 2 : 3',
  'x ? y : 7',
  'min(x, y, 1)',
  'max(x, y, 1)',
  'abs(x) + sign(y)',
  'floor(x) * sqrt(y)',
  'x > 0 && y > 0 || x == y',
])('%s means what JavaScript means, also for NaN, infinities and both zeros', (text) => {
  const tree = parseExpression(text);
  for (const x of NUMBERS)
    for (const y of NUMBERS) {
      const expected = evaluateTree(tree, { x, y });
      const found = evaluate(tree, { x, y });
      expect(found === expected || (Number.isNaN(found) && Number.isNaN(expected))).toBe(true);
    }
});

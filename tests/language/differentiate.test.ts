/** Derivatives: laws of calculus, central differences as a second witness, and what is stated at kinks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differentiate } from '../../src/language/differentiate';
import { buildFormula, parseFormula } from '../../src/language/formula';
import type { NodeId } from '../../src/language/graph';
import { Graph } from '../../src/language/graph-builder';
import { evaluateScalar } from '../../src/language/scalar';
import { printText } from '../../src/language/text';
import { smoothTree } from './arbitrary-tree';
import { evaluateTree } from './evaluate-tree';

/** ∂/∂x, ∂/∂y, and both mixed second derivatives of a formula in x and y. */
function derivatives(text: string, x: number, y: number): Record<'x' | 'y' | 'xy' | 'yx', number> {
  const graph = new Graph();
  const f = buildFormula(graph, parseFormula(text, ['x', 'y']), (name) => graph.input(name));
  const [byX, byY] = ['x', 'y'].map(
    (name) => (node: NodeId) => differentiate(graph, node, graph.input(name)),
  ) as [(node: NodeId) => NodeId, (node: NodeId) => NodeId];
  const nodes = { x: byX(f), y: byY(f), xy: byY(byX(f)), yx: byX(byY(f)) };
  const outputs = Object.entries(nodes).map(([name, node]) => ({ name: `d${name}`, node }));
  const inputs = ['x', 'y'].map((name) => ({ name, level: 'lane' as const }));
  const at = evaluateScalar({ graph, inputs, outputs }, { x, y });
  const read = (name: string) => at[`d${name}`] ?? Number.NaN;
  return { x: read('x'), y: read('y'), xy: read('xy'), yx: read('yx') };
}

describe('laws', () => {
  // Away from 0, where the generated conditions turn.
  const coordinate = fc
    .tuple(fc.double({ min: 0.1, max: 2, noNaN: true }), fc.constantFrom(-1, 1))
    .map(([size, sign]) => size * sign);

  test('agree with central differences of another evaluation', () => {
    fc.assert(
      fc.property(smoothTree(['x', 'y']), coordinate, coordinate, (tree, x, y) => {
        const text = printText(tree);
        fc.pre(text.length < 2000);
        const difference = (h: number) =>
          (evaluateTree(tree, { x: x + h, y }) - evaluateTree(tree, { x: x - h, y })) / (2 * h);
        const [wide, narrow] = [difference(2e-4), difference(1e-4)];
        const size = Math.abs(evaluateTree(tree, { x, y })) + Math.abs(narrow);
        // Where differences themselves are uncertain they witness nothing.
        fc.pre(size < 1e5 && Math.abs(wide - narrow) < 1e-3 * (1 + Math.abs(narrow)));
        const tolerance = 2 * Math.abs(wide - narrow) + 1e-7 * (1 + size);
        expect(Math.abs(derivatives(text, x, y).x - narrow)).toBeLessThan(tolerance);
      }),
      { numRuns: 400 },
    );
  });

  test('the order of differentiation does not matter', () => {
    fc.assert(
      fc.property(smoothTree(['x', 'y']), coordinate, coordinate, (tree, x, y) => {
        const text = printText(tree);
        fc.pre(text.length < 2000);
        const { xy, yx } = derivatives(text, x, y);
        fc.pre(Math.abs(xy) < 1e6);
        expect(Math.abs(xy - yx)).toBeLessThan(1e-6 * (1 + Math.abs(xy)));
      }),
      { numRuns: 300 },
    );
  });

  test('what does not contain the variable has derivative 0, the variable itself 1', () => {
    const graph = new Graph();
    const [x, y] = [graph.input('x'), graph.input('y')];
    const sine = graph.elementary('sin', y);
    expect(graph.constantValue(differentiate(graph, sine, x))).toBe(0);
    expect(graph.constantValue(differentiate(graph, x, x))).toBe(1);
  });

  test('a long sum does not overflow the stack', () => {
    const graph = new Graph();
    const x = graph.input('x');
    let node = x;
    for (let term = 0; term < 20_000; term++) node = graph.add(graph.elementary('sin', node), x);
    expect(() => differentiate(graph, node, x)).not.toThrow();
  });
});

describe('kinks state their derivative', () => {
  test.each([
    ['abs(x)', 0, 0],
    ['sqrt(x)', 0, 0],
    ['sqrt(x^2 + y^2)', 0, 0],
    ['sqrt(abs(x))', 0, 0],
    ['(x^2)^0.25', 0, 0],
    ['floor(x)', 2, 0],
    ['sign(x)', 0, 0],
    ['(x > 0) * 3', 1, 0],
    ['max(0, x)', 0, 0.5],
    ['min(0, x)', 0, 0.5],
    ['max(x, 2 * x)', 0, 1.5],
    ['max(x, x)', 1, 1],
    // Not 0 · ∞: the branch not taken stays out.
    ['x > 0 ? log(x) : x', 0, 1],
    ['x != 0 ? sin(x) / x : 1', 0, 0],
    // Powers with the base at 0.
    ['x^3', 0, 0],
    ['x^y', 0, 0],
    ['y^x', 2, 0],
    // A whole binary cross-entropy at the start where logits are 0: σ(0) − 0.25.
    ['max(x, 0) - 0.25 * x + log(1 + exp(-abs(x)))', 0, 0.25],
  ])("(%s)' at x = %d is %d", (text, x, expected) => {
    expect(derivatives(text, x, text === 'y^x' ? 0 : text === 'x^y' ? 2 : 0).x).toBe(expected);
  });

  test('tails keep their digits', () => {
    // 4·e^(−2u)/(1 + e^(−2u))² at u = 20, where 1 − tanh² is 0 in doubles.
    const q = Math.exp(-40);
    expect(derivatives('tanh(x)', 20, 0).x / ((4 * q) / (1 + q) ** 2)).toBeCloseTo(1, 12);
    expect(derivatives('sigmoid(x)', 40, 0).x / (q / (1 + q) ** 2)).toBeCloseTo(1, 12);
    expect(derivatives('sigmoid(x)', -800, 0).x).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { buildFormula, parseFormula } from '../../src/language/formula';
import { Graph } from '../../src/language/graph-builder';
import { parseExpression } from '../../src/language/parse';
import { evaluateScalar } from '../../src/language/scalar';
import { tex } from '../../src/language/tex';
import type { Tree } from '../../src/language/tree';
import { namesIn } from '../../src/language/tree';
import { withoutZeros } from '../../src/language/without-zeros';

const short = (text: string, ...zeros: readonly string[]): Tree =>
  withoutZeros(parseExpression(text), (name) => zeros.includes(name));

const value = (tree: Tree, values: Readonly<Record<string, number>>): number => {
  const names = Object.keys(values);
  const graph = new Graph();
  const formula = { ...parseFormula('0', names), tree };
  const node = buildFormula(graph, formula, (name) => graph.input(name));
  const inputs = names.map((name) => ({ name, level: 'lane' as const }));
  const program = { graph, inputs, outputs: [{ name: 'value', node }] };
  return evaluateScalar(program, values).value ?? Number.NaN;
};

describe('a formula where some names are 0', () => {
  it.each([
    ['(1 - tau) * lambda', ['tau'], 'lambda'],
    ['2 * (1 + mu) / ((1 - tau) * lambda)', ['tau'], '2 * (1 + mu) / lambda'],
    ['2 * (1 + mu) / ((1 + 2 * mu) * lambda)', ['mu'], '2 / lambda'],
    ['a + b', ['a'], 'b'],
    ['a / (1 + b)', ['b'], 'a'],
    ['sin(a) + b', ['a'], 'sin(a) + b'],
  ])('%s without %j is %s', (text, zeros, expected) => {
    expect(tex(short(text, ...zeros))).toBe(tex(parseExpression(expected)));
  });

  it('is worth the same, for every limit of the catalogue', () => {
    for (const { stableBelow } of optimizers) {
      if (stableBelow === undefined) continue;
      const tree = parseExpression(stableBelow);
      const names = [...new Set(namesIn(tree).map(({ name }) => name))];
      for (const zero of names.filter((name) => name !== 'lambda')) {
        const values = Object.fromEntries(
          names.map((name, index) => [name, name === zero ? 0 : 0.3 + index]),
        );
        expect(value(short(stableBelow, zero), values)).toBe(value(tree, values));
      }
    }
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Graph } from '../../src/language/graph-builder';
import { isPrimitive, lower } from '../../src/language/lower';
import type { Program } from '../../src/language/program';
import { evaluateScalar } from '../../src/language/scalar';
import { programPair } from '../support/random-programs';

function programOf(graph: Graph, node: number): Program {
  return { graph, inputs: [{ name: 'u', level: 'lane' }], outputs: [{ name: 'value', node }] };
}

describe('lower', () => {
  test('leaves primitive operations alone, and is done after the first time', () => {
    fc.assert(
      fc.property(programPair, ({ step }) => {
        const lowered = lower(step);
        expect(lowered.graph.nodes.every(isPrimitive)).toBe(true);
        expect(lower(lowered)).toBe(lowered);
      }),
    );
  });

  test('keeps every value to the last bit', () => {
    const numbers = fc.array(fc.double(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(programPair, numbers, ({ step }, values) => {
        const point = Object.fromEntries(step.inputs.map(({ name }, k) => [name, values[k] ?? 0]));
        expect(evaluateScalar(lower(step), point)).toEqual(evaluateScalar(step, point));
      }),
      { numRuns: 300 },
    );
  });

  test('drops what no output needs', () => {
    const graph = new Graph();
    graph.elementary('exp', graph.input('u'));
    const lowered = lower(programOf(graph, graph.add(graph.input('u'), graph.constant(1))));
    expect(lowered.graph.nodes).toHaveLength(3);
  });

  test('folds a function of a constant to that constant', () => {
    const graph = new Graph();
    const lowered = lower(programOf(graph, graph.elementary('exp', graph.constant(0))));
    expect(lowered.graph.nodes).toEqual([{ kind: 'constant', value: 1 }]);
  });

  test('gives a truth that is a result as 1 or 0', () => {
    const graph = new Graph();
    const test = graph.compare('less', graph.input('u'), graph.constant(2));
    const lowered = lower(programOf(graph, test));
    expect(evaluateScalar(lowered, { u: 1 })).toEqual({ value: 1 });
    expect(evaluateScalar(lowered, { u: 3 })).toEqual({ value: 0 });
  });

  test('shares the reduction of an angle between its sine and its cosine', () => {
    const both = new Graph();
    const u = both.input('u');
    const together = lower(
      programOf(both, both.add(both.elementary('sin', u), both.elementary('cos', u))),
    );
    const sine = new Graph();
    const alone = lower(programOf(sine, sine.elementary('sin', sine.input('u'))));
    expect(together.graph.nodes.length).toBeLessThan(alone.graph.nodes.length + 8);
  });
});

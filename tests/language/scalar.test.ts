import { describe, expect, test } from 'vitest';
import { Graph } from '../../src/language/graph-builder';
import type { Program } from '../../src/language/program';
import { evaluateScalar, traceScalar } from '../../src/language/scalar';

/** x² where x > 1, else sin x. */
function example(): Program {
  const graph = new Graph();
  const x = graph.input('x');
  const large = graph.compare('less', graph.constant(1), x);
  const value = graph.select(large, graph.power(x, graph.constant(2)), graph.elementary('sin', x));
  graph.elementary('log', x);
  return {
    graph,
    inputs: [{ name: 'x', level: 'lane' }],
    outputs: [{ name: 'value', node: value }],
  };
}

describe('evaluateScalar', () => {
  test('gives the outputs at a point, functions not lowered included', () => {
    expect(evaluateScalar(example(), { x: 3 })).toEqual({ value: 9 });
    expect(evaluateScalar(example(), { x: 0 })).toEqual({ value: 0 });
  });

  test('names a value that is missing', () => {
    expect(() => evaluateScalar(example(), { y: 3 })).toThrow('No value was given for "x".');
  });
});

describe('traceScalar', () => {
  test('gives every node that the outputs need, truths as 1 and 0, and NaN for others', () => {
    const program = example();
    const trace = traceScalar(program, { x: 3 });
    const of = (kind: string): (number | undefined)[] =>
      program.graph.nodes.flatMap((node, id) => (node.kind === kind ? [trace[id]] : []));
    expect(of('comparison')).toEqual([1]);
    expect(of('binary')).toEqual([9]);
    expect(of('elementary')).toEqual([0.1411200080598672, Number.NaN]);
  });
});

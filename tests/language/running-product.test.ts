import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../src/language/graph';
import { Graph } from '../../src/language/graph-builder';
import { lower } from '../../src/language/lower';
import type { Level, Program } from '../../src/language/program';
import { runningProducts } from '../../src/language/running-product';
import { scalarExecutor } from '../../src/language/scalar';

const nothing: Program = { graph: new Graph(), inputs: [], outputs: [] };

/** Writes `value` at every step; t counts, `beta` is of the level given, x0 and a stream are at hand. */
function programOf(value: (graph: Graph, t: NodeId) => NodeId, level: Level = 'constant'): Program {
  const graph = new Graph();
  const t = graph.input('t');
  return {
    graph,
    inputs: [
      { name: 't', level: 'step' },
      { name: 'beta', level },
      { name: 'x0', level: 'lane' },
    ],
    outputs: [
      { name: 'value', node: value(graph, t) },
      { name: 't', node: graph.add(t, graph.constant(1)) },
    ],
  };
}

function run(program: Program, steps: number, betas: readonly number[]): Float64Array {
  const { program: rewritten, initial } = runningProducts(program);
  const lanes = betas.length;
  const values = new Map<string, Float64Array>([['value', new Float64Array(lanes)]]);
  for (const { name, level } of rewritten.inputs) {
    const length = level === 'lane' ? lanes : 1;
    values.set(name, new Float64Array(length).fill(initial.get(name) ?? 1));
  }
  values.get('beta')?.set(betas.slice(0, values.get('beta')?.length));
  const none = new Float64Array(0);
  scalarExecutor
    .machine(nothing, lower(rewritten))
    .iterate({ bench: { lanes, values }, steps, every: 0, stream: none, record: [] });
  return values.get('value') ?? none;
}

const hasPower = ({ program }: { program: Program }): boolean =>
  program.graph.nodes.some((node) => node.kind === 'power');

const power = (graph: Graph, t: NodeId): NodeId => graph.power(graph.input('beta'), t);

describe('runningProducts', () => {
  test.each([0.9, 0.999, -0.5, 1.001, 1, 0])('%s^t is its running product', (beta) => {
    for (const steps of [1, 2, 3, 100]) {
      const value = run(programOf(power), steps, [beta])[0];
      expect(value).toBeCloseTo(beta ** steps, 12);
    }
  });

  test('a product for each lane gives each lane what it would get alone', () => {
    const betas = [0.9, 0.95, 0.999];
    const together = run(programOf(power, 'lane'), 57, betas);
    expect([...together]).toEqual(betas.map((beta) => run(programOf(power), 57, [beta])[0]));
  });

  test('h^(t − 1) is the product before this step', () => {
    const lagging = programOf((graph, t) =>
      graph.power(graph.input('beta'), graph.subtract(t, graph.constant(1))),
    );
    expect(run(lagging, 1, [0.5])).toEqual(Float64Array.of(1));
    expect(run(lagging, 4, [0.5])).toEqual(Float64Array.of(0.125));
    expect(hasPower(runningProducts(lagging))).toBe(false);
  });

  test('a base of settings and constants is a base too', () => {
    const compound = programOf((graph, t) =>
      graph.power(graph.multiply(graph.constant(0.5), graph.input('beta')), t),
    );
    expect(run(compound, 3, [0.5])).toEqual(Float64Array.of(1 / 64));
    expect(runningProducts(compound).initial).toEqual(new Map([['0^t', 1]]));
  });

  test('equal powers share one product', () => {
    const twice = programOf((graph, t) =>
      graph.add(power(graph, t), graph.multiply(power(graph, t), graph.input('x0'))),
    );
    expect([...runningProducts(twice).initial]).toEqual([['beta^t', 1]]);
  });

  test('a product below 1e-280 is 0', () => {
    expect(run(programOf(power), 279, [0.1])[0]).toBeGreaterThan(0);
    expect(run(programOf(power), 281, [0.1])[0]).toBe(0);
  });

  test('other powers stay', () => {
    const kept = [
      programOf((graph, t) => graph.power(graph.input('x0'), t)),
      programOf((graph, t) => graph.power(t, graph.input('beta'))),
      programOf((graph, t) => graph.power(graph.input('beta'), graph.multiply(t, t))),
      programOf((graph, t) => graph.power(t, t)),
    ];
    for (const program of kept) {
      expect(hasPower(runningProducts(program))).toBe(true);
      expect(runningProducts(program).initial.size).toBe(0);
    }
  });

  test('without a t that counts nothing is rewritten', () => {
    const program = programOf(power);
    const still = { ...program, outputs: program.outputs.slice(0, 1) };
    expect(runningProducts(still)).toEqual({ program: still, initial: new Map() });
  });
});

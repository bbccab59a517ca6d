/** Seeded random numbers, the same in every engine: mulberry32, and normals by Box and Muller. */

import { Graph } from '../language/graph-builder';
import { lower } from '../language/lower';
import type { Executor, Machine, Program } from '../language/program';
import { BLOCK } from '../language/program';

/** What mulberry32 adds to its state for every number. */
export const INCREMENT = 0x6d2b79f5;

/** The number that belongs to a state. */
export function numberAt(state: number): number {
  let z = Math.imul(state ^ (state >>> 15), state | 1);
  z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
  return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
}

/** Uniform numbers in [0, 1), multiples of 2⁻³². Tommy Ettinger's mulberry32, as in the public domain. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + INCREMENT) >>> 0;
    return numberAt(state);
  };
}

/** √(−2 ln(1 − u)) cos(2πv), through the language so that no engine's `Math` shows in the result. */
function normalProgram(): Program {
  const graph = new Graph();
  const logarithm = graph.elementary('log', graph.subtract(graph.constant(1), graph.input('u')));
  const radius = graph.squareRoot(graph.multiply(graph.constant(-2), logarithm));
  const angle = graph.multiply(graph.constant(2 * Math.PI), graph.input('v'));
  const node = graph.multiply(radius, graph.elementary('cos', angle));
  return lower({
    graph,
    inputs: [
      { name: 'u', level: 'lane' },
      { name: 'v', level: 'lane' },
    ],
    outputs: [{ name: 'normal', node }],
  });
}

let program: Program | undefined;

/**
 * Standard normal numbers of a seed: two uniforms make one, the sine branch is discarded.
 * The returned function fills its argument with the next numbers of the stream.
 */
export function normals(seed: number, executor: Executor): (into: Float64Array) => void {
  const uniform = mulberry32(seed);
  program ??= normalProgram();
  const machine: Machine = executor.machine(program);
  const u = new Float64Array(BLOCK);
  const v = new Float64Array(BLOCK);
  const normal = new Float64Array(BLOCK);
  const bench = {
    lanes: BLOCK,
    values: new Map([
      ['u', u],
      ['v', v],
      ['normal', normal],
    ]),
  };
  return (into) => {
    for (let from = 0; from < into.length; from += BLOCK) {
      const count = Math.min(BLOCK, into.length - from);
      for (let i = 0; i < count; i++) {
        u[i] = uniform();
        v[i] = uniform();
      }
      machine.evaluate(bench);
      into.set(normal.subarray(0, count), from);
    }
  };
}

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Graph } from '../../src/language/graph-builder';
import { levelsOf } from '../../src/language/levels';
import { operandsOf } from '../../src/language/operands';
import type { Level } from '../../src/language/program';
import { programPair } from '../support/random-programs';

const heights: Record<Level, number> = { constant: 0, step: 1, lane: 2 };

describe('levelsOf', () => {
  test('a node changes exactly as often as the one it reads that changes most', () => {
    fc.assert(
      fc.property(programPair, ({ step }) => {
        const { order, of } = levelsOf(step);
        for (const id of order) {
          const node = step.graph.node(id);
          if (node.kind === 'input') continue;
          const operands = operandsOf(node).map((operand) => heights[of[operand] ?? 'constant']);
          expect(heights[of[id] ?? 'constant']).toBe(Math.max(0, ...operands));
        }
      }),
    );
  });

  test('every node comes after what it reads, and all results are there', () => {
    fc.assert(
      fc.property(programPair, ({ step }) => {
        const { order } = levelsOf(step);
        const seen = new Set<number>();
        for (const id of order) {
          for (const operand of operandsOf(step.graph.node(id)))
            expect(seen.has(operand)).toBe(true);
          seen.add(id);
        }
        for (const { node } of step.outputs) expect(seen.has(node)).toBe(true);
      }),
    );
  });

  test('an input that nobody declared is named', () => {
    const graph = new Graph();
    const outputs = [{ name: 'f', node: graph.input('x0') }];
    expect(() => levelsOf({ graph, inputs: [], outputs })).toThrow(
      'The program reads "x0" undeclared.',
    );
  });
});

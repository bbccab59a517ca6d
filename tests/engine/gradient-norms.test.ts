import { describe, expect, it } from 'vitest';
import { startDescent } from '../../src/engine/descent';
import { gradientNorms } from '../../src/engine/gradient-norms';
import { readout } from '../../src/engine/readout';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import { chooseExecutor } from '../../src/language/executors';

const HIMMELBLAU = '(x^2 + y - 11)^2 + (x + y^2 - 7)^2';

const trajectory = (length: number) => ({
  length,
  positions: [
    Float64Array.from({ length: length + 3 }, (_, k) => Math.sin(k) * 4),
    Float64Array.from({ length: length + 3 }, (_, k) => Math.cos(k / 7) * 4),
  ],
  losses: new Float64Array(length + 3),
  ending: { kind: 'finished' } as const,
});

describe('gradient norms', () => {
  it('are the slopes at the positions, over several blocks', () => {
    const run = trajectory(600);
    const norms = gradientNorms(HIMMELBLAU, run, blockExecutor);
    expect(norms).toHaveLength(600);
    for (const k of [0, 1, 255, 256, 511, 512, 599]) {
      const position = run.positions.map((column) => column[k] ?? Number.NaN);
      expect(norms[k]).toBeCloseTo(readout(HIMMELBLAU, position).slope, 9);
    }
  });

  it('are 5 at (3, 4) of half the squared distance', () => {
    const run = {
      ...trajectory(1),
      positions: [Float64Array.of(3), Float64Array.of(4)],
    };
    expect([...gradientNorms('(x^2 + y^2)/2', run, blockExecutor)]).toEqual([5]);
  });

  it.each([
    ['to the end', { steps: 2500, rate: 0.003 }],
    ['over a single step', { steps: 1, rate: 0.01 }],
    ['until it diverges', { steps: 100, rate: 1 }],
    ['with noise and clipping', { steps: 300, rate: 0.01, noise: 0.5, clip: 1 }],
  ])('stand in every trajectory, to the last bit: %s', (_, settings) => {
    const work: DescentWork = {
      kind: 'descent',
      formula: HIMMELBLAU,
      start: [0, -3],
      seed: 1,
      noise: 0,
      rule: 'x = x - lr * g',
      hyperparameters: {},
      ...settings,
    };
    const descent = startDescent(work, chooseExecutor());
    while (!descent.advance());
    const { trajectory: run } = descent;
    expect(run.gradientNorms?.subarray(0, run.length)).toEqual(
      gradientNorms(HIMMELBLAU, run, blockExecutor),
    );
  });
});

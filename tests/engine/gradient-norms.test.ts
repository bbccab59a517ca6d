import { describe, expect, it } from 'vitest';
import { startDescent } from '../../src/engine/descent';
import { formulaSource } from '../../src/engine/objective-source';
import { readout } from '../../src/engine/readout';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import { chooseExecutor } from '../../src/language/executors';
import { gradientNorms } from '../support/gradient-norms';

const HIMMELBLAU = '(x^2 + y - 11)^2 + (x + y^2 - 7)^2';

describe('gradient norms', () => {
  it.each([
    ['to the end', { steps: 2500, rate: 0.003 }],
    ['over a single step', { steps: 1, rate: 0.01 }],
    ['until it diverges', { steps: 100, rate: 1 }],
    ['with noise and clipping', { steps: 300, rate: 0.01, noise: 0.5, clip: 1 }],
  ])('stand in every trajectory, to the last bit: %s', (_, settings) => {
    const work: DescentWork = {
      kind: 'descent',
      source: formulaSource(HIMMELBLAU),
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
      gradientNorms(formulaSource(HIMMELBLAU), run, blockExecutor),
    );
    const { slope } = readout(formulaSource(HIMMELBLAU), work.start);
    expect(run.gradientNorms?.[0]).toBeCloseTo(slope, 9);
  });
});

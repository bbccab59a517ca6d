import { describe, expect, it } from 'vitest';
import { gradients } from '../../src/engine/gradients';
import { formulaSource } from '../../src/engine/objective-source';
import { blockExecutor } from '../../src/language/block';

const trajectory = (length: number) => ({
  length,
  positions: [
    Float64Array.from({ length: length + 3 }, (_, k) => Math.sin(k) * 4),
    Float64Array.from({ length: length + 3 }, (_, k) => Math.cos(k / 7) * 4),
  ],
  losses: new Float64Array(length + 3),
  ending: { kind: 'finished' } as const,
});

describe('gradients along a trajectory', () => {
  it('are 2x and 6y on x² + 3y², over several blocks and no further than the run', () => {
    const run = trajectory(600);
    const [across, upwards] = gradients(formulaSource('x^2 + 3*y^2'), run, blockExecutor);
    expect(across).toEqual(run.positions[0]?.slice(0, 600).map((x) => 2 * x));
    expect(upwards).toEqual(run.positions[1]?.slice(0, 600).map((y) => 2 * y * 3));
  });

  it('are empty where there is no position', () => {
    expect(gradients(formulaSource('x + y'), trajectory(0), blockExecutor)).toEqual([
      new Float64Array(),
      new Float64Array(),
    ]);
  });
});

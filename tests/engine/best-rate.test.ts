import { describe, expect, it } from 'vitest';
import { surfaceById } from '../../src/catalogue/surfaces';
import { atOnce } from '../../src/engine/at-once';
import { bestRate } from '../../src/engine/best-rate';
import { settledSince } from '../../src/engine/settling';
import type { Sweep } from '../../src/engine/sweep';
import { sweep } from '../../src/engine/sweeping';
import { blockExecutor } from '../../src/language/block';
import { descend, workOf } from '../support/descend';

const minimum = (loss: number) => ({
  position: [loss, 0],
  loss,
  eigenvalues: [1, 2],
  global: false,
});

const sweepOf = (settled: readonly number[], reached: readonly number[]): Sweep => ({
  rates: Float64Array.from(settled, (_, index) => 2 ** index),
  outcomes: new Uint8Array(settled.length),
  settled: Float64Array.from(settled),
  resolution: 1,
  reached: Int16Array.from(reached),
  overshoots: new Uint32Array(settled.length),
  minima: [minimum(3), minimum(1), minimum(1 + 1e-9)],
});

describe('the best rate of a sweep', () => {
  it('needs the fewest steps; the smallest of several', () => {
    expect(bestRate(sweepOf([9, 7, 5, 5, 6], [1, 1, 1, 1, 1]))).toMatchObject({
      rate: 4,
      steps: 5,
    });
  });

  it('leads to a minimum as deep as any that is reached', () => {
    const best = bestRate(sweepOf([2, 9, 8, Number.NaN], [0, 1, 2, 1]));
    expect(best).toMatchObject({ rate: 4, steps: 8 });
  });

  it('is not known where no run comes so far', () => {
    expect(bestRate(sweepOf([Number.NaN, Number.NaN], [1, -1]))).toBeUndefined();
  });

  it('is the one that runs of their own find fastest', () => {
    const setting = { optimizer: 'sgd', surface: 'ellipse10', start: [4, 2], steps: 300 };
    const { kind: _kind, rate: _rate, ...rest } = workOf({ ...setting, rate: 1 });
    const result = atOnce(
      sweep(
        {
          kind: 'sweep',
          ...rest,
          rates: { low: 0.01, high: 0.3, count: 40 },
          minima: surfaceById.get('ellipse10')?.minima ?? [],
          kinks: [],
          diagonal: 14,
        },
        blockExecutor,
      ),
    );
    const alone = [...result.rates].map(
      (rate) => settledSince(descend({ ...setting, rate }), 1e-6) ?? Number.POSITIVE_INFINITY,
    );
    const fewest = Math.min(...alone);
    expect(bestRate(result)).toMatchObject({
      rate: result.rates[alone.indexOf(fewest)],
      steps: fewest,
    });
  });
});

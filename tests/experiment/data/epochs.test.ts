import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MiniBatches } from '../../../src/engine/mini-batches';
import { epochEnds, epochsAfter, stepsPerEpoch } from '../../../src/experiment/data/epochs';

describe('epochs', () => {
  it('end when every row has been seen, as the batches say', () => {
    const sizes = fc
      .integer({ min: 2, max: 40 })
      .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count - 1 })));
    fc.assert(
      fc.property(sizes, ([count, batch]) => {
        const steps = stepsPerEpoch(count, batch);
        const { order, ends } = new MiniBatches(count, batch, 1).next(3 * steps);
        for (let epoch = 1; epoch <= 3; epoch++) {
          const last = epoch * steps;
          const seen = order.subarray(ends[last - steps - 1] ?? 0, ends[last - 1]);
          expect([...seen].sort((a, b) => a - b)).toEqual(
            Array.from({ length: count }, (_, i) => i),
          );
          expect(epochsAfter(last, count, batch)).toBe(epoch);
          if (steps > 1)
            expect(epochsAfter(last - 1, count, batch)).toBeCloseTo(
              (ends[last - 2] ?? 0) / count,
              9,
            );
        }
      }),
    );
  });

  it('are steps where every step sees all rows', () => {
    expect([stepsPerEpoch(50, undefined), epochsAfter(7, 50, undefined)]).toEqual([1, 7]);
  });

  it('are marked, no more than there is room for', () => {
    expect(epochEnds(20, 50, 8, 10)).toEqual([
      { step: 7, epoch: 1 },
      { step: 14, epoch: 2 },
    ]);
    expect(epochEnds(200, 50, 8, 10).map(({ epoch }) => epoch)).toEqual([5, 10, 15, 20, 25]);
    expect(epochEnds(3, 50, 8, 10)).toEqual([]);
    expect(epochEnds(100_000, 50, undefined, 10)).toHaveLength(10);
  });
});

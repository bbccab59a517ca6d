import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MiniBatches } from '../../../src/engine/mini-batches';
import { epochEnds } from '../../../src/experiment/data/epochs';

describe('epochs', () => {
  it('end when every row has been seen, as the batches say', () => {
    const sizes = fc
      .integer({ min: 2, max: 40 })
      .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count - 1 })));
    fc.assert(
      fc.property(sizes, ([count, batch]) => {
        const steps = Math.ceil(count / batch);
        const ended = epochEnds(3 * steps, count, batch, 3);
        expect(ended.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
        const { order, ends } = new MiniBatches(count, batch, 1).next(3 * steps);
        for (let epoch = 1; epoch <= 3; epoch++) {
          const last = ended[epoch - 1]?.step ?? 0;
          const seen = order.subarray(ends[last - steps - 1] ?? 0, ends[last - 1]);
          expect([...seen].sort((a, b) => a - b)).toEqual(
            Array.from({ length: count }, (_, i) => i),
          );
        }
      }),
    );
  });

  it('are marked, no more than there is room for', () => {
    expect(epochEnds(20, 50, 8, 10)).toEqual([
      { step: 7, epoch: 1 },
      { step: 14, epoch: 2 },
    ]);
    expect(epochEnds(200, 50, 8, 10).map(({ epoch }) => epoch)).toEqual([5, 10, 15, 20, 25]);
    expect(epochEnds(3, 50, 8, 10)).toEqual([]);
    expect(epochEnds(100_000, 50, 50, 10)).toHaveLength(10);
  });
});

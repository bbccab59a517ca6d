import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSteps, stepRow } from '../../../src/views/charts/steps-table';

describe('the steps of a table', () => {
  it('are all of a short run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 251 }), fc.nat(300), (length, playhead) => {
        const { steps, every } = sampleSteps(length, playhead);
        expect(every).toBe(1);
        expect(steps).toEqual(Array.from({ length }, (_, step) => step));
      }),
    );
  });

  it('are a sample of a long one, with its ends and every step around the playhead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 252, max: 100_001 }), fc.nat(100_000), (length, playhead) => {
        const { steps, every, from, to } = sampleSteps(length, playhead);
        expect(steps.length).toBeLessThanOrEqual(205);
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
        expect([steps[0], steps.at(-1)]).toEqual([0, length - 1]);
        expect(from).toBeLessThanOrEqual(Math.min(playhead, length - 1));
        expect(to).toBeGreaterThanOrEqual(Math.min(playhead, length - 1));
        for (let step = from; step <= to; step++) expect(steps).toContain(step);
        for (const step of steps)
          expect(step % every === 0 || (step >= from && step <= to) || step === length - 1).toBe(
            true,
          );
        expect(String(every)).toMatch(/^[125]0*$/);
      }),
    );
  });

  it('are none of a run that has nothing yet', () => {
    expect(sampleSteps(0, 5).steps).toEqual([]);
  });

  it('stand with what the charts show of them', () => {
    const trajectory = {
      length: 2,
      positions: [Float64Array.of(0, 3), Float64Array.of(0, 4)],
      losses: Float64Array.of(9, 1),
      gradientNorms: Float64Array.of(6, 2),
      ending: { kind: 'finished' } as const,
    };
    expect(stepRow(trajectory, 1)).toEqual({
      step: 1,
      position: [3, 4],
      loss: 1,
      stepLength: 5,
      gradientNorm: 2,
    });
    expect(stepRow(trajectory, 0).stepLength).toBeNaN();
  });
});

/** Runs put together from stretches: the same however they came, and nobody else's buffers are held on to. */
import { expect, test } from 'vitest';
import { Assembly } from '../../src/state/assembly';
import { bytesOf } from '../../src/state/result-bytes';
import type { Stretch } from '../../src/workers/protocol';

const STEPS = 9;
/** Of column c at a step. */
const numberOf = (c: number, step: number): number => 100 * c + step;

/** Two coordinates, losses and gradient norms. @param room of the buffer, in numbers */
function stretch(from: number, count: number, room = 4 * count): Stretch {
  const numbers = new Float64Array(room);
  for (let c = 0; c < 4; c++)
    for (let k = 0; k < count; k++) numbers[c * count + k] = numberOf(c, from + k);
  const to = from + count;
  return {
    kind: 'stretch',
    from,
    count,
    buffer: numbers.buffer,
    overshoots: Int32Array.from([2, 5, 7].filter((step) => step >= from && step < to)),
    evaluated: Int32Array.from([0, 4, 8, 9].filter((step) => step >= from && step < to)),
    ...(to > STEPS && { ending: { kind: 'finished' } }),
  };
}

/** @param counts of the stretches, one after the other */
function assembled(counts: readonly number[]) {
  const assembly = new Assembly(2, STEPS);
  let from = 0;
  const trajectories = counts.map((count) => {
    const came = stretch(from, count);
    from += count;
    const trajectory = assembly.add(came);
    // One that is not the last travels back, and is written over.
    if (from <= STEPS) new Float64Array(came.buffer).fill(Number.NaN);
    return trajectory;
  });
  const trajectory = trajectories.at(-1);
  if (trajectory === undefined) throw new Error('Nothing has come.');
  return trajectory;
}

test.each([[[10]], [[4, 6]], [[1, 8, 1]], [[3, 3]]])(
  'stretches of %j steps are one run',
  (counts) => {
    const { length, positions, losses, gradientNorms, overshoots, evaluated } = assembled(counts);
    const columns = [...positions, losses, gradientNorms];
    expect(columns).toHaveLength(4);
    expect(length).toBe(counts.reduce((sum, count) => sum + count, 0));
    for (const [c, column] of columns.entries())
      expect(Array.from(column?.subarray(0, length) ?? [])).toEqual(
        Array.from({ length }, (_, step) => numberOf(c, step)),
      );
    expect(overshoots).toEqual([2, 5, 7].filter((step) => step < length));
    expect([...(evaluated ?? [])]).toEqual([0, 4, 8, 9].filter((step) => step < length));
  },
);

test('a run in one piece stays where it came, and counts for all that it takes', () => {
  const whole = stretch(0, STEPS + 1, 60);
  const trajectory = new Assembly(2, STEPS).add(whole);
  for (const column of [...trajectory.positions, trajectory.losses, trajectory.gradientNorms])
    expect(column?.buffer).toBe(whole.buffer);
  expect(bytesOf(trajectory)).toBe(60 * Float64Array.BYTES_PER_ELEMENT);
});

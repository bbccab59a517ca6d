import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mulberry32, normals } from '../../src/engine/random';
import { blockExecutor } from '../../src/language/block';

const { prng } = JSON.parse(
  readFileSync(new URL('../reference/data/minibatch.json', import.meta.url), 'utf8'),
) as { prng: Record<string, { uniform: number[]; normal: number[] }> };

describe.each(Object.entries(prng))('the stream of seed %s', (seed, expected) => {
  test('gives the recorded uniform numbers', () => {
    const next = mulberry32(Number(seed));
    expect(expected.uniform.map(() => next())).toEqual(expected.uniform);
  });

  test('gives the recorded normal numbers', () => {
    const numbers = new Float64Array(expected.normal.length);
    normals(Number(seed), blockExecutor)(numbers);
    numbers.forEach((value, i) => {
      expect(value).toBeCloseTo(expected.normal[i] as number, 13);
    });
  });

  test('goes on where it stopped, however it is asked', () => {
    const whole = new Float64Array(700);
    normals(Number(seed), blockExecutor)(whole);
    const fill = normals(Number(seed), blockExecutor);
    const parts = [300, 256, 144].flatMap((length) => {
      const part = new Float64Array(length);
      fill(part);
      return [...part];
    });
    expect(parts).toEqual([...whole]);
  });
});

import { describe, expect, it } from 'vitest';
import { looks, stretches, TRACK, trackPaths } from '../../src/drawing/rate-track';
import { type Outcome, outcomes } from '../../src/engine/sweep';

const some: readonly Outcome[] = [
  'slow',
  'slow',
  'converges',
  'overshoots',
  'overshoots',
  'leaves',
];

/** All places across the slider that a path names. */
const placesIn = (path: string): readonly number[] =>
  [...path.matchAll(/[MLH](-?[\d.]+)/g)].map(([, place]) => Number(place));

describe('the stretches of a track', () => {
  it('join neighbours of one outcome, and cover the slider without gap', () => {
    const parts = stretches(some);
    expect(parts.map(({ outcome, first, last }) => [outcome, first, last])).toEqual([
      ['slow', 0, 1],
      ['converges', 2, 2],
      ['overshoots', 3, 4],
      ['leaves', 5, 5],
    ]);
    expect(parts[0]?.from).toBe(0);
    expect(parts.at(-1)?.to).toBe(1);
    for (const [index, part] of parts.slice(1).entries()) expect(part.from).toBe(parts[index]?.to);
    // Halfway between the second of six rates and the third.
    expect(parts[0]?.to).toBeCloseTo(1.5 / 5, 12);
  });

  it('are one where all rates end alike', () => {
    expect(stretches(['slow', 'slow', 'slow'])).toEqual([
      { outcome: 'slow', from: 0, to: 1, first: 0, last: 2 },
    ]);
  });
});

describe('the shapes of a track', () => {
  it('differ from outcome to outcome in more than colour', () => {
    const drawn = outcomes
      .filter((outcome) => outcome !== 'leaves')
      .map((outcome) => {
        const paths = trackPaths([{ outcome, from: 0, to: 1, first: 0, last: 9 }]);
        const used = looks.filter((look) => paths[look] !== '');
        expect(used).toEqual([outcome]);
        return paths[used[0] ?? 'slow'];
      });
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('show who leaves the domain like who diverges', () => {
    const part = { from: 0.5, to: 1, first: 5, last: 9 };
    expect(trackPaths([{ ...part, outcome: 'leaves' }])).toEqual(
      trackPaths([{ ...part, outcome: 'diverges' }]),
    );
  });

  it.each(looks)('stay within their stretch: %s', (look) => {
    const path = trackPaths([{ outcome: look, from: 0.31, to: 0.47, first: 3, last: 4 }])[look];
    const places = placesIn(path);
    expect(places.length).toBeGreaterThan(0);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0.31 * TRACK.width - 0.01);
    expect(Math.max(...places)).toBeLessThanOrEqual(0.47 * TRACK.width + 0.01);
    expect(path).not.toMatch(/NaN|undefined/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/engine/verdict';
import type { RestingPoint } from '../../src/engine/verdict/resting-point';
import { type SentencePart, verdictSentence } from '../../src/views/verdicts/verdict-sentence';

const textOf = (parts: readonly SentencePart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

const minimum = (rank: RestingPoint['rank'], above = 0): RestingPoint => ({
  position: [-3.77931, -3.28319],
  loss: 1.2,
  rank,
  above,
});

const AT = '(−3.78, −3.28)';
const position = [0.5, -1];
const converged = (at: RestingPoint): Verdict => ({
  kind: 'converged',
  since: 26,
  at,
  loss: 1.23e-8,
});
const recurring = {
  since: 150,
  centre: [-3.77931, -3.28319],
  grows: false,
  radius: 0.0437,
} as const;
const stuck = { kind: 'stuck', since: 75, way: 0.04, loss: 0.2, position } as const;

const verdicts: readonly (readonly [Verdict, string])[] = [
  [
    { kind: 'left the domain', step: 3 },
    'leaves the domain at step 3: there the loss is undefined.',
  ],
  [
    { kind: 'singular', step: 1 },
    'ends before step 1: the Hessian is singular there, so Newton’s step is undefined.',
  ],
  [{ kind: 'diverged', step: 14, reason: undefined }, 'diverges at step 14.'],
  [
    { kind: 'diverged', step: 14, reason: { kind: 'rate', rate: 0.05, limit: 0.0135, step: 3 } },
    'diverges at step 14: its rate 0.05 is above 0.0135, the limit at step 3.',
  ],
  [
    { kind: 'diverged', step: 14, reason: { kind: 'rate', rate: 0.020001, limit: 0.02, step: 3 } },
    'diverges at step 14: its rate 0.020001 is above 0.02, the limit at step 3.',
  ],
  [
    { kind: 'diverged', step: 14, reason: { kind: 'no lower bound' } },
    'diverges at step 14: the loss has no lower bound that way.',
  ],
  [
    { kind: 'diverged', step: 14, reason: { kind: 'cliff', step: 13 } },
    'diverges at step 14: a slope ten times as steep as any before threw it at step 13.',
  ],
  [
    { kind: 'growing', since: 75, reason: undefined, position, loss: 9 },
    'runs away, further and higher since step 75.',
  ],
  [
    { kind: 'growing', since: 75, reason: { kind: 'no lower bound' }, position, loss: -9 },
    'runs downhill without end: the loss has no lower bound that way.',
  ],
  [converged(minimum('global')), `converges to ${AT} at step 26: a global minimum, loss 1.23e−8.`],
  [
    converged(minimum('local', 4.5)),
    `converges to ${AT} at step 26: a local minimum, 4.5 above the best known.`,
  ],
  [converged(minimum('unknown')), `converges to ${AT} at step 26: a minimum, loss 1.23e−8.`],
  [
    converged(minimum('decayed')),
    `converges to ${AT} at step 26: a minimum of loss and weight decay, loss 1.23e−8.`,
  ],
  [
    converged({ ...minimum('global'), flat: true }),
    `converges to ${AT} at step 26: on a flat floor, as low along a whole line, loss 1.23e−8.`,
  ],
  [
    converged({ ...minimum('local', 4.5), flat: true }),
    `converges to ${AT} at step 26: on a flat floor, as low along a whole line, 4.5 above the best known.`,
  ],
  [
    { kind: 'wandering', since: 75, way: 23.4, position, loss: 9 },
    'jumps about: it moved 23.4 since step 75 and is at (0.5, −1) now; its steps do not shrink; loss 9.',
  ],
  [
    { kind: 'circling', minimum: minimum('global'), ...recurring },
    `circles ${AT}, up to 0.0437 away: its steps do not shrink.`,
  ],
  [
    { kind: 'bouncing', minimum: minimum('local', 1), ...recurring, grows: true },
    `bounces about the local minimum ${AT}, up to 0.0437 away: its steps still grow.`,
  ],
  [
    { kind: 'hovering', since: 9, centre: [-3.77931, -3.28319], minimum: undefined, distance: 0.3 },
    `hovers about ${AT}, on average 0.3 away: noise keeps it moving.`,
  ],
  [
    {
      kind: 'hovering',
      since: 9,
      centre: [-3.77931, -3.28319],
      minimum: undefined,
      distance: 0.3,
      epochs: 2.25,
    },
    `hovers about ${AT}, on average 0.3 away: every batch draws it another way.`,
  ],
  [
    { ...converged(minimum('global')), epochs: 6.5 } as Verdict,
    `converges to ${AT} at step 26, after 6.5 epochs: a global minimum, loss 1.23e−8.`,
  ],
  [
    { kind: 'endless', position, loss: 0.0123, towards: 1e-20 },
    'goes on for ever, as a boundary parts the classes: the larger the weights, the lower the loss, 0.0123 now; to 0 it never comes.',
  ],
  [
    { kind: 'endless', position, loss: 0.5, towards: 0.46209 },
    'goes on for ever, as a boundary all but parts the classes: the larger the weights, the lower the loss, 0.5 now; to 0.462 it never comes.',
  ],
  [
    { ...stuck, on: 'saddle', remaining: undefined },
    'is stuck on the saddle at (0.5, −1), level and yet no minimum; loss 0.2.',
  ],
  [
    { ...stuck, on: 'maximum', remaining: undefined },
    'is stuck on the maximum at (0.5, −1), level and yet no minimum; loss 0.2.',
  ],
  [
    { ...stuck, on: 'plateau', remaining: undefined },
    'is stuck on a plateau at (0.5, −1): hardly any slope or curvature; loss 0.2.',
  ],
  [
    { ...stuck, on: 'slope', remaining: 12_345 },
    'crawls at (0.5, −1): it moved 0.04 since step 75; about 12,000 steps to go.',
  ],
  [
    { ...stuck, on: 'slope', remaining: 1e9 },
    'crawls at (0.5, −1): it moved 0.04 since step 75; about a million steps and more to go.',
  ],
  [
    { ...stuck, on: 'slope', way: 0, remaining: undefined },
    'stands still on a slope at (0.5, −1); loss 0.2.',
  ],
  [
    {
      kind: 'on its way',
      position,
      loss: 0.116,
      steps: 200,
      towards: { minimum: minimum('global'), remaining: 123 },
    },
    `is on its way to ${AT}: about 120 steps more; loss 0.116.`,
  ],
  [
    {
      kind: 'on its way',
      position,
      loss: 0.116,
      steps: 200,
      towards: { minimum: minimum('global'), remaining: 0 },
    },
    `is close to ${AT}, its steps not settled yet; loss 0.116.`,
  ],
  [
    { kind: 'on its way', position, loss: 0.116, steps: 200, towards: undefined },
    'is still moving after step 200, at (0.5, −1); loss 0.116.',
  ],
];

describe('a verdict in words', () => {
  it.each(verdicts)('of %o', (verdict, sentence) => {
    expect(textOf(verdictSentence(verdict))).toBe(sentence);
  });

  it('leads to its steps and points', () => {
    const parts = verdictSentence(converged(minimum('global'))).filter(
      (part) => typeof part !== 'string',
    );
    expect(parts).toMatchObject([
      { kind: 'point', position: [-3.77931, -3.28319] },
      { kind: 'step', step: 26 },
    ]);
  });

  it('gives each of them a role of its own', () => {
    for (const [verdict] of verdicts) {
      const roles = verdictSentence(verdict).flatMap((part) =>
        typeof part === 'string' ? [] : part.role,
      );
      expect(new Set(roles).size).toBe(roles.length);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/engine/verdict';
import { verdictSentence } from '../../src/views/verdicts/verdict-sentence';

const verdicts: readonly (readonly [Verdict, string])[] = [
  [
    {
      kind: 'reached',
      position: [-3.779, -3.283],
      loss: 1.23e-8,
      since: 26,
      minimum: [-3.77931, -3.28319],
      above: 0,
    },
    'reaches the minimum at (−3.78, −3.28) by step 26; final loss 1.23e−8.',
  ],
  [
    { kind: 'reached', position: [1, 2], loss: 5, since: 1, minimum: [1, 2], above: 4.5 },
    'settles in the local minimum at (1, 2) by step 1; final loss 5, 4.5 above the lowest.',
  ],
  [
    { kind: 'elsewhere', position: [0.5, -1], loss: 0.116, steps: 200 },
    'is at (0.5, −1) after 200 steps; loss 0.116.',
  ],
  [
    { kind: 'elsewhere', position: [0.5, -1], loss: 0.116, steps: 1 },
    'is at (0.5, −1) after 1 step; loss 0.116.',
  ],
  [{ kind: 'diverged', step: 14 }, 'diverges: at step 14 it is beyond all bounds.'],
  [
    { kind: 'left the domain', step: 3 },
    'leaves the domain at step 3: there the loss is undefined.',
  ],
  [
    { kind: 'singular', step: 1 },
    'ends before step 1: the Hessian is singular there, so Newton’s step is undefined.',
  ],
];

describe('a verdict in words', () => {
  it.each(verdicts)('of %o', (verdict, sentence) => {
    expect(verdictSentence(verdict)).toBe(sentence);
  });
});

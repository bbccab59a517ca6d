import { describe, expect, it } from 'vitest';
import { formulaFault, ruleFault } from '../../src/experiment/typed-faults';
import { MOST_CHARACTERS } from '../../src/language/tokens';
import { nonsenseFormulas, nonsenseRules } from './nonsense';

const marked = (text: string, fault: { start: number; end: number } | undefined) =>
  text.slice(fault?.start, fault?.end);

describe('a formula that means nothing', () => {
  it.each(nonsenseFormulas)(
    '$text is told in one sentence, at its place',
    ({ text, sentence, marked: stretch }) => {
      const fault = formulaFault(text);
      expect(fault?.sentence).toBe(sentence);
      expect(marked(text, fault)).toBe(stretch);
    },
  );
});

describe('a rule that means nothing', () => {
  it.each(nonsenseRules)(
    '$text is told in one sentence, at its place',
    ({ text, sentence, marked: stretch }) => {
      const fault = ruleFault(text);
      expect(fault?.sentence).toBe(sentence);
      expect(marked(text, fault)).toBe(stretch);
    },
  );
});

describe('what can be read', () => {
  it('has no fault', () => {
    expect(formulaFault('x^2\n + y^2 # two lines')).toBeUndefined();
    expect(ruleFault('m = mu*m + g; x = x - lr*m')).toBeUndefined();
  });
});

describe('limits', () => {
  it('are told in a sentence', () => {
    expect(formulaFault(`x${'+x'.repeat(MOST_CHARACTERS / 2)}`)?.sentence).toBe(
      'the text has 2001 characters; a formula may have 2000.',
    );
    const large = Array.from({ length: 95 }, (_, i) => `(x+${i})^63*(y+${i})^61`).join('+');
    expect(formulaFault(large)?.sentence).toMatch(
      /^this needs \d+ operations; 2000 are allowed\.$/,
    );
    expect(formulaFault(`${'('.repeat(200)}x${')'.repeat(200)}`)?.sentence).toMatch(
      /^the formula nests more than 100 levels deep at \d+\.$/,
    );
  });

  it('hold for characters that cannot be shown', () => {
    expect(formulaFault('x + \u202ey')).toEqual({
      sentence: 'the character at 5 cannot be shown; take it out.',
      start: 4,
      end: 5,
    });
    expect(ruleFault('x = x -\nlr\u0007*g')).toMatchObject({
      sentence: 'the character at 3 in line 2 cannot be shown; take it out.',
    });
  });
});

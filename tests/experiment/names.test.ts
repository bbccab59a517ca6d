import { describe, expect, it } from 'vitest';
import { readableLabel, runNames } from '../../src/experiment/names';
import { readLink } from '../../src/experiment/read-link';

const namesOf = (fragment: string) => runNames(readLink(fragment).document.experiment);

describe('the name of a run', () => {
  it('is the optimizer’s, numbered from the second on', () => {
    expect(namesOf('surface=beale&run=adam&run=momentum&run=adam&run=adam')).toEqual([
      'Adam',
      'Momentum',
      'Adam 2',
      'Adam 3',
    ]);
  });

  it('is its label, if it has one', () => {
    expect(namesOf('surface=beale&run=adam,label:slow&run=adam')).toEqual(['slow', 'Adam']);
  });

  it('passes over a number that a label has taken', () => {
    expect(namesOf('surface=beale&run=adam&run=sgd,label:Adam%202&run=adam&run=adam')).toEqual([
      'Adam',
      'Adam 2',
      'Adam 3',
      'Adam 4',
    ]);
    expect(namesOf('surface=beale&run=adam&run=sgd,label:Adam')).toEqual(['Adam 2', 'Adam']);
  });

  it('is the id of a typed rule', () => {
    expect(namesOf('surface=beale&run=my-a&run=my-a&rule=my-a;x=x-g')).toEqual(['my-a', 'my-a 2']);
  });
});

describe('a label', () => {
  it.each([
    ['  Adam\t', 'Adam'],
    ['a\u0000b\u202ec\ud800', 'abc'],
    [' \u0007 ', undefined],
    ['', undefined],
    ['👩‍🔬', '👩‍🔬'],
  ])('%j is shown as %j', (text, shown) => {
    expect(readableLabel(text)).toBe(shown);
  });

  it('is cut to sixty characters, never within one', () => {
    expect(readableLabel('🏔'.repeat(100))).toBe('🏔'.repeat(60));
  });
});

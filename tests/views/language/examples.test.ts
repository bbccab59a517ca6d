import { describe, expect, it } from 'vitest';
import { GIVEN } from '../../../src/engine/given';
import { formulaSource } from '../../../src/engine/objective-source';
import { proposalFor } from '../../../src/engine/proposal';
import { formulaFault, ruleFault } from '../../../src/experiment/typed-faults';
import { parseExpression } from '../../../src/language/parse';
import { PRECEDENCE } from '../../../src/language/tree';
import { ruleExamples, surfaceExamples } from '../../../src/views/language/examples';
import { givenWords, operatorWords } from '../../../src/views/language/words';

describe('the examples of the language page', () => {
  it.each(surfaceExamples)('can be opened: $text', ({ text }) => {
    expect(formulaFault(text)).toBeUndefined();
    expect(proposalFor(formulaSource(text)).view.x[0]).toBeLessThan(0);
  });

  it.each(ruleExamples)('can be added: $text', ({ text }) => {
    expect(ruleFault(text)).toBeUndefined();
  });
});

describe('what the page says of the language', () => {
  it('names every operator, in a way that can be read', () => {
    expect(Object.keys(operatorWords).sort()).toEqual(
      Object.keys(PRECEDENCE)
        .filter((operator) => operator !== 'atom')
        .sort(),
    );
    for (const [usage] of Object.values(operatorWords))
      for (const one of usage.split(', ')) expect(() => parseExpression(one)).not.toThrow();
  });

  it('names everything that a step gives to a rule', () => {
    expect(Object.keys(givenWords).sort()).toEqual([...GIVEN].sort());
  });
});

/** The typeset loss says what is computed: read back as plain text. */
import { describe, expect, test } from 'vitest';
import '../../support/with-data';
import { losses } from '../../../src/catalogue/losses';
import { dataSourceOf } from '../../../src/experiment/data/data-problem';
import type { DataProblem } from '../../../src/experiment/experiment';
import { readLink } from '../../../src/experiment/read-link';
import type { MathElement } from '../../../src/language/mathml';
import { lossFormulas } from '../../../src/views/data-problem/loss-formula';

const plain = (node: MathElement | string): string =>
  typeof node === 'string' ? node : node.children.map(plain).join('');

const spelled = (link: string): readonly string[] => {
  const { problem } = readLink(`${link}&run=sgd`).document.experiment;
  return lossFormulas(dataSourceOf(problem as DataProblem)).map(({ formula }) =>
    plain(formula).replace(/[\u2061-\u2064]/g, ''),
  );
};

describe('the typeset loss', () => {
  test('holds the model where it stands once in the loss', () => {
    expect(spelled('fit=cars')).toEqual(['L(w,b)=1n∑i(wxi+b−yi)2']);
    expect(spelled('fit=cars&model=exponential')).toEqual(['L(w,b)=1n∑i(webxi−yi)2']);
    expect(spelled('fit=cars&loss=mae')).toEqual(['L(w,b)=1n∑i|wxi+b−yi|']);
  });

  test('names the prediction where it stands there more than once', () => {
    const [mean, prediction, example] = spelled('fit=cars&loss=huber');
    expect([mean, prediction]).toEqual(['L(w,b)=1n∑iℓ(y^i,yi)', 'y^i=wxi+b']);
    expect(example).toMatch(/^ℓ\(y\^,y\)=\{.*δ.*otherwise$/);
  });

  test('of a classifier is one of logits, with the penalty where there is one', () => {
    const [mean, logit] = spelled('classify=blobs40&l2=0.1');
    expect(mean).toBe('L(w1,w2,b)=1n∑iℓ(zi,yi)+λ2(w12+w22)');
    expect(logit).toBe('zi=w1x1i+w2x2i+b');
    expect(spelled('classify=blobs40&features=1&l2=0.1')[0]).toContain('+λ2w2');
    expect(spelled('classify=blobs40')[0]).not.toContain('λ');
  });

  test('knows every loss of the catalogue', () => {
    for (const { id } of losses)
      expect(spelled(id === 'bce' ? 'classify=blobs40' : `fit=cars&loss=${id}`)[0]).toMatch(/^L\(/);
  });
});

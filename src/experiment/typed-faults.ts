/** What is wrong with a formula or a rule while somebody types it: one sentence, and the stretch of text it is about. */
import { parseFormula } from '../language/formula';
import { type FormulaError, placeName } from '../language/formula-error';
import type { Span } from '../language/tree';
import { typedMethod } from './method';
import { printableLines } from './printable';
import { parametersOf } from './problem';
import { faultOf } from './rule-gate';

export interface Fault extends Span {
  readonly sentence: string;
}

/** Undefined where the text can be a loss surface. */
export const formulaFault = (text: string): Fault | undefined =>
  faultOfText(text, () => parseFormula(text, parametersOf({ kind: 'formula', text })));

/** Undefined where the text can be a model in w, b and x. */
export const modelFormulaFault = (text: string): Fault | undefined =>
  faultOfText(text, () => parseFormula(text, ['w', 'b', 'x']));

/** Undefined where the text can be an update rule. */
export const ruleFault = (text: string): Fault | undefined =>
  faultOfText(text, () => typedMethod({ id: 'my-draft', text }));

function faultOfText(text: string, read: () => unknown): Fault | undefined {
  const shown = printableLines(text);
  if (shown !== text) {
    const start = [...text].findIndex((_, index) => text[index] !== shown[index]);
    const place = placeName(text, start);
    return {
      sentence: `the character ${place} cannot be shown; take it out.`,
      start,
      end: start + 1,
    };
  }
  try {
    read();
    return undefined;
  } catch (error) {
    const sentence = faultOf(error);
    const { start, end } = error as FormulaError;
    return { sentence, start, end };
  }
}

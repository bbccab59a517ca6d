/** The gate for typed update rules: only rules that can be carried out come in. */
import { FormulaError } from '../language/formula-error';
import { MOST_RUNS, type TypedRule } from './experiment';
import { typedMethod } from './method';
import type { NoticeList } from './notice-list';
import { printableLines } from './printable';
import { brief, quote } from './quotation';
import type { RawPiece } from './raw-document';

/** More rules than runs could never all be used. */
const MOST_RULES = MOST_RUNS;
const ID = /^my-[A-Za-z0-9_-]{1,40}$/;
const LONGEST_REASON = 200;

/** They could hide what a formula does, and do not survive a link. */
export const HIDDEN_CHARACTERS = 'it holds characters that cannot be shown.';

type RawRule = Extract<RawPiece, { kind: 'rule' }>;

/** What is wrong with a formula, ready to end a sentence; rethrows what is no fault of the formula. */
export function faultOf(error: unknown): string {
  if (!(error instanceof FormulaError)) throw error;
  const message = brief(error.message, LONGEST_REASON);
  return /[.?…]$/.test(message) ? message : `${message}.`;
}

export function admitRules(candidates: readonly RawRule[], notices: NoticeList): TypedRule[] {
  const rules: TypedRule[] = [];
  for (const candidate of candidates) {
    const result = ruleOrRefusal(candidate, rules);
    if (typeof result === 'object') rules.push(result);
    else notices.add('rule', result);
  }
  return rules;
}

/** The rule, or the sentence that says why it cannot be used. */
function ruleOrRefusal({ id, text }: RawRule, admitted: readonly TypedRule[]): TypedRule | string {
  if (typeof id !== 'string' || !ID.test(id))
    return `The rule ${quote(id)} is left out: the id of a rule is "my-" and then letters, digits, - or _.`;
  if (admitted.some((rule) => rule.id === id))
    return `The rule "${id}" is given twice; the first counts.`;
  if (admitted.length >= MOST_RULES)
    return `The rule "${id}" is left out: there can be ${MOST_RULES} rules.`;
  if (typeof text !== 'string') return `The rule "${id}" is left out: it has no text.`;
  if (printableLines(text) !== text) return `The rule "${id}" is left out: ${HIDDEN_CHARACTERS}`;
  try {
    const rule = { id, text };
    typedMethod(rule);
    return rule;
  } catch (error) {
    return `The rule "${id}" is left out: ${faultOf(error)}`;
  }
}

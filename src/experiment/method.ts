/** What a run follows: an optimizer of the catalogue, or a typed rule of the experiment. */
import type { Hyperparameter, OptimizerDefinition } from '../catalogue/optimizer';
import { optimizerById } from '../catalogue/optimizers';
import { GIVEN } from '../engine/given';
import { analyseRule } from '../language/statements';
import type { TypedRule } from './experiment';
import { RUN_WORDS } from './link';
import { typedHyperparameter } from './typed-hyperparameters';

export interface Method {
  readonly id: string;
  readonly name: string;
  /** One statement per line. */
  readonly rule: string;
  /** Without the learning rate. */
  readonly hyperparameters: readonly Hyperparameter[];
  /** Absent: a typed rule. */
  readonly definition?: OptimizerDefinition;
}

/** Begins the id of every typed rule. */
export const TYPED_PREFIX = 'my-';

/** The id as words. */
export const typedRuleName = (id: string): string => {
  const words = id.slice(TYPED_PREFIX.length).replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? id : `my ${words}`;
};

/** Rules never change once made, so each is analysed once. */
const analysed = new WeakMap<TypedRule, Method>();

/** The method of an id; undefined where neither catalogue nor rules know it. */
export function methodOf(id: string, rules: readonly TypedRule[]): Method | undefined {
  const definition = optimizerById.get(id);
  if (definition !== undefined) {
    const { name, rule, hyperparameters } = definition;
    return { id, name, rule, hyperparameters, definition };
  }
  const rule = rules.find((candidate) => candidate.id === id);
  return rule === undefined ? undefined : typedMethod(rule);
}

/**
 * A typed rule as a method; its free names are its hyperparameters.
 * @throws FormulaError where the rule cannot be read, or names something by a word that has a meaning in links
 */
export function typedMethod(rule: TypedRule): Method {
  const known = analysed.get(rule);
  if (known !== undefined) return known;
  const { hyperparameters } = analyseRule(rule.text, [], GIVEN, RUN_WORDS);
  const method: Method = {
    id: rule.id,
    name: typedRuleName(rule.id),
    rule: rule.text,
    hyperparameters: hyperparameters.map(typedHyperparameter),
  };
  analysed.set(rule, method);
  return method;
}

/** What a run follows: an optimizer of the catalogue, or a typed rule of the experiment. */
import type { Hyperparameter, OptimizerDefinition } from '../catalogue/optimizer';
import { optimizerById } from '../catalogue/optimizers';
import { GIVEN } from '../engine/given';
import { analyseRule } from '../language/statements';
import { LARGEST_NUMBER } from './bounds';
import { defaults } from './defaults';
import type { TypedRule } from './experiment';
import { RUN_WORDS } from './link';

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
    name: rule.id,
    rule: rule.text,
    hyperparameters: hyperparameters.map((name) => ({
      name,
      default: defaults.typedHyperparameter,
      minimum: -LARGEST_NUMBER,
      maximum: LARGEST_NUMBER,
      scale: 'linear',
      slider: [0, 1],
      meaning: 'Named by the typed rule',
    })),
  };
  analysed.set(rule, method);
  return method;
}

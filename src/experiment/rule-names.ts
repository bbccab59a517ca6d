/** What a typed rule takes its names for. */
import { GIVEN } from '../engine/given';
import { analyseRule } from '../language/statements';
import { RUN_WORDS } from './link';

/** Free names, each with a slider. @throws FormulaError where the rule cannot be read */
export const hyperparametersOf = (rule: string): readonly string[] =>
  analyseRule(rule, [], GIVEN, RUN_WORDS).hyperparameters;

/** Names read before they are assigned. @throws FormulaError where the rule cannot be read */
export const statesOf = (rule: string): readonly string[] =>
  analyseRule(rule, [], GIVEN, RUN_WORDS).states.filter((name) => !GIVEN_NAMES.has(name));

const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN);

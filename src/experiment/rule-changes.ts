/** Changes of typed update rules: each gives the changed experiment, or the same object where nothing changes. */
import { addRun, withoutIdleRules } from './changes';
import type { Experiment, Run, TypedRule } from './experiment';
import { MOST_RUNS } from './experiment';
import { methodOf, TYPED_PREFIX, typedMethod } from './method';
import { ruleFault } from './typed-faults';
import { firstValue } from './typed-hyperparameters';

/** What an empty rule begins with: plain gradient descent. */
export const FIRST_RULE = 'x = x - lr * g';
const FIRST_NAME = 'rule';
const LONGEST_NAME = 40;

/** Appends a run that follows a rule of its own. */
export function addOwnRule(experiment: Experiment, text = FIRST_RULE, name = FIRST_NAME) {
  if (experiment.runs.length >= MOST_RUNS || ruleFault(text) !== undefined) return experiment;
  const rule = { id: freeId(experiment.rules, name), text };
  const added = addRun(withRule(experiment, rule), rule.id);
  return {
    ...added,
    runs: added.runs.map((run) =>
      run.optimizer === rule.id ? { ...run, hyperparameters: valuesFor(rule, {}) } : run,
    ),
  };
}

/** A run of the catalogue follows a copy of its optimizer's rule from now on, with the values it had. */
export function copyRule(experiment: Experiment, key: number): Experiment {
  const run = experiment.runs.find((candidate) => candidate.key === key);
  const method = run && methodOf(run.optimizer, experiment.rules);
  if (run === undefined || method === undefined) return experiment;
  const rule = { id: freeId(experiment.rules, method.id.replace(/^my-/, '')), text: method.rule };
  const copy = {
    ...run,
    optimizer: rule.id,
    hyperparameters: valuesFor(rule, run.hyperparameters),
  };
  const runs = experiment.runs.map((candidate) => (candidate === run ? copy : candidate));
  return withoutIdleRules({ ...withRule(experiment, rule), runs });
}

/** Another text for a rule; runs that follow it keep the values of all names that are still there. */
export function setRuleText(experiment: Experiment, id: string, text: string): Experiment {
  const before = experiment.rules.find((rule) => rule.id === id);
  if (before === undefined || before.text === text || ruleFault(text) !== undefined)
    return experiment;
  const rule = { id, text };
  return {
    ...experiment,
    rules: experiment.rules.map((candidate) => (candidate === before ? rule : candidate)),
    runs: experiment.runs.map((run) =>
      run.optimizer === id
        ? { ...run, hyperparameters: valuesFor(rule, run.hyperparameters) }
        : run,
    ),
  };
}

/** Another name for a rule, as far as it fits into an id; numbered where there is one of that name. */
export function renameRule(experiment: Experiment, id: string, name: string): Experiment {
  const others = experiment.rules.filter((rule) => rule.id !== id);
  if (others.length === experiment.rules.length || slugOf(name) === '') return experiment;
  const next = freeId(others, name);
  if (next === id) return experiment;
  return {
    ...experiment,
    rules: experiment.rules.map((rule) => (rule.id === id ? { ...rule, id: next } : rule)),
    runs: experiment.runs.map((run) => (run.optimizer === id ? { ...run, optimizer: next } : run)),
  };
}

const withRule = (experiment: Experiment, rule: TypedRule): Experiment => ({
  ...experiment,
  rules: [...experiment.rules, rule],
});

/**
 * A value for every hyperparameter of a rule. Where one name has gone and one has come, it was renamed, and a value
 * that somebody has set goes with it.
 */
function valuesFor(rule: TypedRule, before: Run['hyperparameters']): Run['hyperparameters'] {
  const names = typedMethod(rule).hyperparameters.map(({ name }) => name);
  const gone = Object.keys(before).filter((name) => !names.includes(name));
  const come = names.filter((name) => !Object.hasOwn(before, name));
  const [left = ''] = gone;
  const renamed = gone.length === 1 && come.length === 1 && before[left] !== firstValue(left);
  const valueFor = (name: string) => before[name] ?? (renamed ? before[left] : firstValue(name));
  return Object.fromEntries(names.map((name) => [name, valueFor(name) ?? firstValue(name)]));
}

/** Letters, digits, - and _ of a name, in lower case; empty where nothing of it can stand in an id. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^my\b/, '')
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME - 3);
}

function freeId(rules: readonly TypedRule[], name: string): string {
  const id = `${TYPED_PREFIX}${slugOf(name) || FIRST_NAME}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!rules.some((rule) => rule.id === candidate)) return candidate;
  }
}

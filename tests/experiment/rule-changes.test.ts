import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { startDescent } from '../../src/engine/descent';
import { addRun, duplicateRun, removeRun } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment } from '../../src/experiment/experiment';
import { methodOf } from '../../src/experiment/method';
import { descentWork } from '../../src/experiment/plan';
import { readLink } from '../../src/experiment/read-link';
import {
  addOwnRule,
  copyRule,
  FIRST_RULE,
  renameRule,
  setRuleText,
} from '../../src/experiment/rule-changes';
import { hyperparametersOf, statesOf } from '../../src/experiment/rule-names';
import { setHyperparameter } from '../../src/experiment/run-changes';
import { writeLink } from '../../src/experiment/write-link';
import { blockExecutor } from '../../src/language/block';

const { experiment, presentation } = firstDocument();
const lastOf = ({ runs }: Experiment) => {
  const run = runs.at(-1);
  if (run === undefined) throw new Error('There is no run.');
  return run;
};

function trajectoryOf(one: Experiment) {
  const descent = startDescent(descentWork(one, lastOf(one)), blockExecutor);
  while (!descent.advance());
  const { positions, length } = descent.trajectory;
  return positions.map((column) => [...column.subarray(0, length)]);
}

describe('an own rule', () => {
  const own = addOwnRule(experiment);

  it('begins as plain gradient descent, in a run of its own', () => {
    expect(own.rules).toEqual([{ id: 'my-rule', text: FIRST_RULE }]);
    expect(own.runs).toHaveLength(experiment.runs.length + 1);
    expect(lastOf(own)).toMatchObject({ optimizer: 'my-rule', hyperparameters: {} });
    const plain = addRun(experiment, 'sgd');
    expect(trajectoryOf(own)).toEqual(trajectoryOf(plain));
  });

  it('goes with the last run that follows it', () => {
    const { key } = lastOf(own);
    const twice = duplicateRun(own, key);
    expect(removeRun(twice, key).rules).toHaveLength(1);
    expect(removeRun(own, key).rules).toEqual([]);
  });

  it('is none where there is no room, or the text is no rule', () => {
    let full = experiment;
    while (full.runs.length < 12) full = addRun(full, 'sgd');
    expect(addOwnRule(full)).toBe(full);
    expect(addOwnRule(experiment, 'y = 3')).toBe(experiment);
  });

  it('survives a link', () => {
    const text = 'm = mu*m + g # a comment, with a comma; and more\nx = x - lr*m';
    const typed = setRuleText(own, 'my-rule', text);
    const { document, notices } = readLink(writeLink({ experiment: typed, presentation }));
    expect(notices).toEqual([]);
    expect(document.experiment.rules).toEqual(typed.rules);
    expect(lastOf(document.experiment).hyperparameters).toEqual(lastOf(typed).hyperparameters);
  });
});

describe.each(optimizers)('a copy of the rule of $name', ({ id }) => {
  it('goes exactly where the original goes, and through a link as well', () => {
    const original = addRun(experiment, id);
    const copy = copyRule(original, lastOf(original).key);
    expect(lastOf(copy).optimizer).toBe(`my-${id}`);
    expect(trajectoryOf(copy)).toEqual(trajectoryOf(original));
    const { document, notices } = readLink(writeLink({ experiment: copy, presentation }));
    expect(notices).toEqual([]);
    expect(trajectoryOf(document.experiment)).toEqual(trajectoryOf(original));
  });
});

describe('the text of a rule', () => {
  const typed = (before: Experiment, text: string) => setRuleText(before, 'my-rule', text);
  const values = (one: Experiment) => lastOf(one).hyperparameters;
  const ball = typed(addOwnRule(experiment), 'm = mu*m + g\nx = x - lr*k*m');

  it('gives free names what is usual for them', () => {
    expect(values(ball)).toEqual({ mu: 0.1, k: 0.1 });
    expect(values(typed(ball, 'x = x - lr*g/(beta2 + eps)'))).toEqual({ beta2: 0.999, eps: 1e-8 });
  });

  it('keeps all other values when a name is new, gone or another', () => {
    const { key } = lastOf(ball);
    const set = setHyperparameter(ball, key, 'mu', 0.75);
    expect(values(typed(set, 'm = mu*m + g\nx = x - lr*m'))).toEqual({ mu: 0.75 });
    expect(values(typed(set, 'm = mu*m + g\nx = x - lr*k*q*m'))).toEqual({
      mu: 0.75,
      k: 0.1,
      q: 0.1,
    });
    expect(values(typed(set, 'm = friction*m + g\nx = x - lr*k*m'))).toEqual({
      friction: 0.75,
      k: 0.1,
    });
  });

  it('is refused where it is no rule', () => {
    for (const text of ['', 'x = ', 'm = g', 'x = x - lr*sen(g)'])
      expect(typed(ball, text)).toBe(ball);
    expect(setRuleText(ball, 'my-other', FIRST_RULE)).toBe(ball);
  });

  it('tells hyperparameters and state', () => {
    const text = 'init s = 1\nm = mu*m + g\ns = s*k\nx = x - lr*m*s*t*gnorm';
    expect(hyperparametersOf(text)).toEqual(['mu', 'k']);
    expect(statesOf(text)).toEqual(['m', 's']);
  });
});

describe('the name of a rule', () => {
  const own = addOwnRule(addOwnRule(experiment));
  const named = (name: string) => renameRule(own, 'my-rule', name).rules[0]?.id;

  it.each([
    ['Heavy ball', 'my-heavy-ball'],
    ['my heavy ball', 'my-heavy-ball'],
    ['  Adaé!  ', 'my-adae'],
    ['<img src=x>', 'my-img-src-x'],
    ['rule 2', 'my-rule-2-2'],
  ])('%j becomes the id %s', (name, id) => {
    expect(named(name)).toBe(id);
  });

  it('stays where nothing of it can be used', () => {
    for (const name of ['', '  ', '★']) expect(renameRule(own, 'my-rule', name)).toBe(own);
  });

  it('goes to all runs, and can be read', () => {
    const renamed = renameRule(own, 'my-rule', `${'long '.repeat(30)}`);
    const id = renamed.rules[0]?.id ?? '';
    expect(renamed.runs.filter((run) => run.optimizer === id)).toHaveLength(1);
    expect(readLink(writeLink({ experiment: renamed, presentation })).notices).toEqual([]);
    expect(methodOf(id, renamed.rules)?.name).toMatch(/^my long long/);
  });
});

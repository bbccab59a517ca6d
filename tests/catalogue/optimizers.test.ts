import { describe, expect, test } from 'vitest';
import { optimizerById, optimizers } from '../../src/catalogue/optimizers';
import { analyseRule } from '../../src/language/statements';
import { isAllowed } from '../support/is-allowed';
import { counterpart, recordedTrajectories } from '../support/recorded';

/** What every step provides to a rule. */
const given = ['x', 'g', 'f', 't', 'T', 'lr', 'gnorm', 'newton'];

/** Words with another meaning in a run of a link or in a rule. */
const reserved = [
  ...given,
  'y',
  'norm',
  'sum',
  'init',
  'pi',
  'schedule',
  'clip',
  'label',
  'color',
  'hidden',
];

/** Hyperparameters besides `lr` and `weight_decay`, as bookmarked links write them. */
const published: Record<string, string> = {
  sgd: '',
  momentum: 'momentum dampening',
  nesterov: 'momentum',
  adagrad: 'lr_decay initial_accumulator eps',
  adadelta: 'rho eps',
  rmsprop: 'alpha eps momentum centered',
  adam: 'beta1 beta2 eps',
  amsgrad: 'beta1 beta2 eps',
  adamw: 'beta1 beta2 eps',
  adamax: 'beta1 beta2 eps',
  nadam: 'beta1 beta2 eps momentum_decay',
  radam: 'beta1 beta2 eps',
  rprop: 'etaminus etaplus step_min step_max',
  lion: 'beta1 beta2',
  adabelief: 'beta1 beta2 eps eps_root',
  yogi: 'beta1 beta2 eps',
  adan: 'beta1 beta2 beta3 eps eps_root',
  ademamix: 'beta1 beta2 beta3 alpha eps',
  adopt: 'beta1 beta2 eps',
  madgrad: 'momentum eps',
  signsgd: '',
  polyak: 'f_min',
  newton: '',
  'adam-keras': 'beta1 beta2 eps',
  'rmsprop-keras': 'alpha eps momentum centered',
  'adagrad-keras': 'initial_accumulator eps',
  'nadam-optax': 'beta1 beta2 eps',
  'amsgrad-optax': 'beta1 beta2 eps',
};

const isSentence = /^[A-Z\d].*[^.]\.$/;

test('every optimizer that links may name is there, and no other', () => {
  expect(optimizers.map(({ id }) => id).sort()).toEqual(Object.keys(published).sort());
  expect([...optimizerById.keys()]).toEqual(optimizers.map(({ id }) => id));
});

test('names are told apart', () => {
  expect(new Set(optimizers.map(({ name }) => name)).size).toBe(optimizers.length);
  expect(new Set(optimizers.map(({ shortName }) => shortName)).size).toBe(optimizers.length);
});

describe.each(optimizers)('$name', (optimizer) => {
  const { hyperparameters, rule, libraries, rate } = optimizer;
  const names = hyperparameters.map(({ name }) => name);

  test('has the hyperparameters that links write', () => {
    const words = (published[optimizer.id] as string).split(' ').filter(Boolean);
    expect(names).toEqual(expect.arrayContaining(words));
    expect(names.includes('weight_decay')).toBe(!['polyak', 'newton'].includes(optimizer.id));
    expect(new Set(names).size).toBe(names.length);
  });

  test('reads and sets no name that is not declared, given or state', () => {
    const analysis = analyseRule(
      rule,
      names,
      given,
      reserved.filter((word) => !given.includes(word)),
    );
    expect([...analysis.hyperparameters].sort()).toEqual([...names].sort());
    expect(names.filter((name) => reserved.includes(name))).toEqual([]);
  });

  test('is written one statement per line', () => {
    expect(rule.split('\n').filter((line) => !/^(init )?\w+ = \S(.*\S)?$/.test(line))).toEqual([]);
  });

  test.each(hyperparameters)('offers $name within its bounds', (hyperparameter) => {
    const { slider, scale, meaning } = hyperparameter;
    expect(isAllowed(hyperparameter, hyperparameter.default)).toBe(true);
    expect(slider.filter((end) => !isAllowed(hyperparameter, end))).toEqual([]);
    expect(slider[0]).toBeLessThan(slider[1]);
    if (scale === 'logarithmic') expect(slider[0]).toBeGreaterThan(0);
    if (scale === 'complement') expect(slider[1]).toBeLessThan(1);
    if (scale === 'switch') expect(slider).toEqual([0, 1]);
    expect(meaning).toMatch(/^[A-Z].*[^.]$/);
  });

  test('suggests a rate', () => {
    expect(rate.default).toBeGreaterThan(0);
    expect(rate.factor).toBeGreaterThan(0);
    expect(rate.from).not.toBe('');
  });

  test('knows its libraries', () => {
    for (const [library, { name, defaults, same }] of Object.entries(libraries)) {
      expect(name).toMatch(/^(torch\.optim|keras\.optimizers|optax(\.contrib)?|tf\.train)\.\w+$/);
      expect([...names, 'lr'], library).toEqual(expect.arrayContaining(Object.keys(defaults)));
      for (const hyperparameter of hyperparameters) {
        const value = defaults[hyperparameter.name];
        if (value !== undefined) expect(isAllowed(hyperparameter, value)).toBe(true);
      }
      if (!same) expect(optimizer.differences.length).toBeGreaterThan(0);
    }
  });

  test('explains itself in sentences and cites a source', () => {
    const { authors, year, title, url } = optimizer.source;
    expect(optimizer.idea).toMatch(isSentence);
    expect(optimizer.differences.filter((sentence) => !isSentence.test(sentence))).toEqual([]);
    expect(authors && title).not.toBe('');
    expect(year).toBeGreaterThan(1800);
    expect(new URL(url).protocol).toBe('https:');
  });
});

test('every recorded run is repeated by an optimizer with declared hyperparameters, or left out for a reason', () => {
  const recordings = recordedTrajectories();
  expect(recordings.length).toBe(515);
  for (const recorded of recordings) {
    const ours = counterpart(recorded);
    if ('leftOut' in ours) expect(ours.leftOut).not.toBe('');
    else {
      const declared = optimizerById.get(ours.optimizer)?.hyperparameters ?? [];
      expect(Object.keys(ours.hyperparameters).sort()).toEqual(
        ['lr', ...declared.map(({ name }) => name)].sort(),
      );
      expect(Object.values(ours.hyperparameters).every(Number.isFinite)).toBe(true);
    }
  }
});

/** What optimizers say of libraries: arguments that make a library's own follow our rule. */
import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';

const equivalents = optimizers.flatMap(({ id, hyperparameters, libraries }) =>
  Object.entries(libraries).map(([library, equivalent]) => ({
    title: `${id} in ${library}`,
    own: new Set(hyperparameters.map(({ name }) => name)),
    equivalent,
  })),
);

describe.each(equivalents)('$title', ({ own, equivalent }) => {
  const { same, arguments: template, only = {}, refuses = {} } = equivalent;

  test('what has the same rule can be told to follow it', () => {
    expect(template !== undefined || !same).toBe(true);
  });

  test('arguments, and where they hold, are said in our own hyperparameters', () => {
    const places = [...(template ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const named = [...places, ...Object.keys(only), ...Object.keys(refuses)];
    expect(named.filter((name) => name !== 'lr' && !own.has(name ?? ''))).toEqual([]);
    expect(new Set(places).size, 'each once').toBe(places.length);
    expect(template === undefined || places.includes('lr')).toBe(true);
  });

  test('every setting is handed over, or held where it does nothing', () => {
    if (template === undefined) return;
    const open = [...own].filter((name) => !template.includes(`{${name}}`) && !(name in only));
    // Weight decay that a library does not know is added to the gradient; adopt names its own.
    expect(open.filter((name) => name !== 'weight_decay')).toEqual([]);
  });
});

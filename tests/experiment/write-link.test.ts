import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { firstDocument } from '../../src/experiment/defaults';
import type { FallLineDocument } from '../../src/experiment/experiment';
import { readLink } from '../../src/experiment/read-link';
import { newRun } from '../../src/experiment/suggest';
import { writeLink } from '../../src/experiment/write-link';
import { documents } from './documents';

/** Keys in the order in which links are written. */
const ORDER = (
  'v surface f fit classify points columns features model loss standardize l2 ' +
  'start steps batch noise seed run rule view plane at mode show charts'
).split(' ');

const withRun = (changes: object): FallLineDocument => {
  const { experiment, presentation } = firstDocument();
  const run = newRun({ ...experiment, runs: [] }, 'adam');
  if (run === undefined) throw new Error('Adam is missing.');
  return { experiment: { ...experiment, runs: [{ ...run, ...changes }] }, presentation };
};

describe('a written link', () => {
  it('reads back as the same document, without notices', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(readLink(writeLink(document))).toEqual({ document, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('holds only characters that survive chat programs and e-mail', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(writeLink(document)).toMatch(/^[A-Za-z0-9\-._,:;=+/&%]*$/);
        expect(writeLink(document)).not.toMatch(/%(?![0-9A-F]{2})/);
      }),
    );
  });

  it('always says problem, start, steps and every rate; keys stand in the order of the table', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const pieces = writeLink(document).split('&');
        const keys = pieces.map((piece) => piece.split('=')[0] ?? '');
        const places = keys.map((key) => ORDER.indexOf(key));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const { kind } = document.experiment.problem;
        expect(keys).toContain(kind === 'formula' ? 'f' : kind);
        expect(keys).toEqual(expect.arrayContaining(['v', 'start', 'steps']));
        for (const piece of pieces.filter((one) => one.startsWith('run=')))
          expect(piece).toMatch(/^run=[^,]+,lr:[^,]+/);
      }),
    );
  });

  it('leaves all other defaults out', () => {
    expect(writeLink(withRun({ rate: 0.28 }))).toBe(
      'v=1&surface=himmelblau&start=0,-3&steps=200&run=adam,lr:0.28',
    );
  });

  it('stays under 300 characters for built-in experiments with four runs', () => {
    const { presentation, experiment } = firstDocument();
    for (const { id, starts, view } of surfaces)
      for (let first = 0; first + 4 <= optimizers.length; first++) {
        const blank = {
          ...experiment,
          problem: { kind: 'surface', id } as const,
          start: starts[0]?.at ?? [0, 0],
          runs: [],
        };
        const runs = optimizers.slice(first, first + 4).flatMap((optimizer, index) => {
          const run = newRun(blank, optimizer.id);
          return run === undefined ? [] : [{ ...run, color: index }];
        });
        const document = {
          experiment: { ...blank, runs },
          presentation: { ...presentation, view: { x: view[0], y: view[1] }, at: 46 },
        };
        expect(writeLink(document).length).toBeLessThan(300);
      }
  });

  it('is the example of the grammar, letter for letter', () => {
    const link =
      'v=1&surface=himmelblau&start=0,-3.6&steps=200&run=sgd,lr:0.0126&run=adam,lr:0.28,beta1:0.8';
    expect(writeLink(readLink(link).document)).toBe(link);
  });

  it.each([
    ['a, b', 'label:a%2C%20b'],
    ['a:b;c=d+e/f', 'label:a:b;c=d+e/f'],
    ["it's (50%) *!~", 'label:it%27s%20%2850%25%29%20%2A%21%7E'],
    ['a&b#c', 'label:a%26b%23c'],
    ['β', 'label:%CE%B2'],
    ['👩‍🔬', 'label:%F0%9F%91%A9%E2%80%8D%F0%9F%94%AC'],
  ])('encodes the label %s only where it must', (label, written) => {
    expect(writeLink(withRun({ label })).split(',').at(-1)).toBe(written);
  });

  it('leaves the separators alone in a formula, where they cannot be mistaken', () => {
    const document = firstDocument();
    const text = 'x == 0 ? max(x, y) : x^2/2 + y';
    const experiment = { ...document.experiment, problem: { kind: 'formula' as const, text } };
    expect(writeLink({ ...document, experiment })).toContain(
      '&f=x%20==%200%20%3F%20max%28x,%20y%29%20:%20x%5E2/2%20+%20y&start=',
    );
  });

  it('parts a rule into lines, and encodes a semicolon within one', () => {
    const document = firstDocument();
    const rules = [{ id: 'my-rule', text: 'm = 0.9*m + g; g = m\nx = x - lr*g' }];
    expect(writeLink({ ...document, experiment: { ...document.experiment, rules } })).toContain(
      '&rule=my-rule;m%20=%200.9%2Am%20+%20g%3B%20g%20=%20m;x%20=%20x%20-%20lr%2Ag',
    );
  });

  it.each([
    [1e21, '1e+21'],
    [0.1 + 0.2, '0.30000000000000004'],
    [5e-324, '5e-324'],
    [1e-7, '1e-7'],
  ])('writes %d as its shortest decimal', (eps, written) => {
    expect(writeLink(withRun({ hyperparameters: { eps } }))).toContain(`,eps:${written}`);
  });

  it('shows the end where the playhead stands past it', () => {
    const { experiment, presentation } = firstDocument();
    const document = { experiment, presentation: { ...presentation, at: experiment.steps + 1 } };
    expect(writeLink(document)).not.toContain('at=');
  });

  it('names the parameters of a schedule that are not its defaults', () => {
    const schedule = { id: 'cosine', parameters: { T_max: 200, eta_min: 0.01 } };
    expect(writeLink(withRun({ schedule }))).toMatch(/,schedule:cosine,schedule\.eta_min:0\.01$/);
  });
});

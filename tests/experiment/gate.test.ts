import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import {
  clipBounds,
  coordinateBounds,
  fits,
  noiseBounds,
  rateBounds,
  seedBounds,
  stepsBounds,
} from '../../src/experiment/bounds';
import { firstDocument } from '../../src/experiment/defaults';
import type { FallLineDocument } from '../../src/experiment/experiment';
import { admit, type Reading } from '../../src/experiment/gate';
import { readJson, writeJson } from '../../src/experiment/json';
import { methodOf } from '../../src/experiment/method';
import { MOST_NOTICES } from '../../src/experiment/notice-list';
import { plan } from '../../src/experiment/plan';
import { homeView, parametersOf } from '../../src/experiment/problem';
import { readLink } from '../../src/experiment/read-link';
import { isDrawable } from '../../src/experiment/view';
import { writeLink } from '../../src/experiment/write-link';
import { garbage, hostileLink } from './hostile-links';

/** Everything that the types promise and more that they cannot say. */
function expectValid({ experiment, presentation }: FallLineDocument): void {
  const { start, steps, seed, noise, runs, rules } = experiment;
  expect(start).toHaveLength(parametersOf(experiment.problem).length);
  for (const value of start) expect(fits(value, coordinateBounds)).toBe(true);
  expect([fits(steps, stepsBounds), fits(seed, seedBounds), fits(noise, noiseBounds)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(runs.length).toBeLessThanOrEqual(12);
  expect(runs.map((run) => run.key)).toEqual(runs.map((_, index) => index + 1));
  for (const run of runs) {
    const method = methodOf(run.optimizer, rules);
    expect(fits(run.rate, rateBounds)).toBe(true);
    expect(run.clip === undefined || fits(run.clip, clipBounds)).toBe(true);
    expect(Object.keys(run.hyperparameters)).toEqual(
      method?.hyperparameters.map((hyperparameter) => hyperparameter.name),
    );
    for (const hyperparameter of method?.hyperparameters ?? [])
      expect(fits(run.hyperparameters[hyperparameter.name] ?? Number.NaN, hyperparameter)).toBe(
        true,
      );
    expect([...(run.label ?? 'a')].length).toBeLessThanOrEqual(60);
    expect(run.label ?? 'a').not.toMatch(/^$|^\s|\s$|[\p{Cc}\p{Cs}\u202e]/u);
    expect(run.color >= 0 && run.color <= 11 && Number.isInteger(run.color)).toBe(true);
  }
  const { view, at } = presentation;
  expect(at === undefined || (at >= 0 && at <= steps)).toBe(true);
  expect(view === undefined || (isDrawable(view.x) && isDrawable(view.y))).toBe(true);
  const shown = view ?? homeView(experiment.problem);
  expect(plan(experiment, shown, { columns: 8, rows: 8 })).toHaveLength(runs.length + 2);
}

/** What must hold whatever comes in. */
function expectWorkingPage({ document, notices }: Reading): void {
  expectValid(document);
  expect(readLink(writeLink(document))).toEqual({ document, notices: [] });
  expect(readJson(writeJson(document))).toEqual({ document, notices: [] });
  expect(notices.length).toBeLessThanOrEqual(MOST_NOTICES);
  for (const { about, sentence } of notices) {
    expect(sentence).toMatch(/^[^\p{Cc}\p{Cs}\u202e]{5,400}[.?]$/u);
    expect(about.length).toBeLessThan(100);
  }
}

describe('the gate', () => {
  it('makes a working page of 500 hostile links', () => {
    fc.assert(
      fc.property(hostileLink, (link) => expectWorkingPage(readLink(link))),
      { numRuns: 500 },
    );
  });

  it('makes a working page of links broken at any place', () => {
    const link =
      'v=1&surface=himmelblau&start=0,-3.6&steps=200&seed=2&run=sgd,lr:0.0126&run=adam,lr:0.28,beta1:0.8,' +
      'schedule:cosine,label:a%2Cb&rule=my-a;x=x-lr*g&run=my-a,lr:1&view=-1,1,-1,1&at=3&show=dots';
    const broken = fc
      .tuple(fc.nat({ max: link.length }), fc.nat({ max: 20 }), garbage)
      .map(([at, length, put]) => link.slice(0, at) + put + link.slice(at + length));
    fc.assert(
      fc.property(broken, (one) => expectWorkingPage(readLink(one))),
      { numRuns: 300 },
    );
  });

  it('makes a working page of hostile JSON', () => {
    const anything = fc.anything({
      key: fc.oneof(garbage, fc.constantFrom('__proto__', 'toString', 'kind', 'id', 'text')),
      maxDepth: 2,
    });
    const member = (value: fc.Arbitrary<unknown>) => fc.oneof(value, anything);
    const run = fc.record(
      {
        optimizer: member(fc.constantFrom('adam', 'sgd', 'my-a')),
        rate: member(fc.double()),
        hyperparameters: member(fc.dictionary(fc.constantFrom('beta1', '__proto__'), anything)),
        schedule: member(fc.record({ id: fc.constant('cosine'), parameters: anything })),
        label: member(fc.string({ unit: 'binary' })),
        color: member(fc.integer()),
      },
      { requiredKeys: [] },
    );
    const document = fc.record({
      version: anything,
      experiment: fc.record(
        {
          problem: member(fc.record({ kind: fc.constantFrom('surface', 'fit'), id: anything })),
          start: member(fc.array(fc.double())),
          steps: anything,
          runs: member(fc.array(member(run))),
          rules: member(fc.array(fc.record({ id: fc.constant('my-a'), text: anything }))),
        },
        { requiredKeys: [] },
      ),
      presentation: anything,
    });
    fc.assert(
      fc.property(document, (value) => {
        const text = JSON.stringify(value, (_, member) =>
          typeof member === 'bigint' ? String(member) : member,
        );
        const reading = readJson(text);
        expect(reading.document).toBeDefined();
        if (reading.document !== undefined) expectWorkingPage(reading);
      }),
      { numRuns: 300 },
    );
  });

  it('makes a working page of anything that is almost a formula or a rule', () => {
    const tokens =
      'x y g t T lr m k 1 .5 1e5 1e999 + - * / ^ ** ( ) , ? : < == != && || ! = ; # . _ e pi π ² sin max norm( sum( tanh(x) init newton x=x-lr*g'.split(
        ' ',
      );
    const text = fc
      .array(fc.constantFrom(...tokens, '\n', ' '), { maxLength: 25 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (formula, rule) => {
        const encoded = encodeURIComponent(`x = x - lr*g\n${rule}`);
        const link = `f=${encodeURIComponent(formula)}&run=my-a,lr:1&rule=my-a;${encoded}`;
        expectWorkingPage(readLink(link));
      }),
      { numRuns: 500 },
    );
  });

  it('has a notice for every piece that it drops', () => {
    const good = ['surface=beale', 'start=1,1', 'steps=50', 'run=adam,lr:0.1', 'view=0,1,0,1'];
    const bad = fc.constantFrom(
      'seed=x',
      'noise=-1',
      'at=1.5',
      'mode=dance',
      'run=adamm',
      'run=adam,lr:0.1,color:99',
      'run=adam,lr:0.1,gamma:1',
      'rule=my-b',
      'show=stars',
      'fit=own',
      'points=1,2;3,4',
      'lesson=one/2',
      'hello',
      'steps=9',
      'f=x',
    );
    fc.assert(
      fc.property(fc.uniqueArray(bad), (pieces) => {
        const { document, notices } = readLink([...good, ...pieces].join('&'));
        expect(notices).toHaveLength(pieces.length);
        expect(document.experiment).toMatchObject({
          problem: { id: 'beale' },
          start: [1, 1],
          steps: 50,
          runs: [{ optimizer: 'adam', rate: 0.1 }, ...document.experiment.runs.slice(1)],
        });
      }),
    );
  });

  it('counts the notices beyond the fiftieth', () => {
    const { notices } = readLink(`surface=beale${'&nonsense=1'.repeat(1000)}`);
    expect(notices).toHaveLength(MOST_NOTICES);
    expect(notices.at(-1)?.sentence).toBe('951 more could not be used.');
  });

  it('takes links of megabytes', () => {
    const huge = 'a'.repeat(2_000_000);
    for (const link of [
      huge,
      `f=${huge}`,
      `surface=${huge}`,
      `surface=beale&run=adam,label:${huge}`,
      `surface=beale&run=${huge}`,
      `surface=beale&start=${'1,'.repeat(500_000)}`,
      `surface=beale&rule=my-a;${'x=x-g;'.repeat(100_000)}`,
      `surface=beale${'&run=adam'.repeat(100_000)}`,
    ]) {
      const reading = readLink(link);
      expect(reading.notices.length).toBeGreaterThan(0);
      expectWorkingPage(reading);
    }
  });

  it('knows no optimizer, surface or schedule by a name that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { document } = readLink(`surface=${name}&run=${name}&run=adam,schedule:${name}`);
      expect(document.experiment.problem).toEqual({ kind: 'surface', id: 'himmelblau' });
      expect(document.experiment.runs).toHaveLength(1);
      expect(document.experiment.runs[0]).not.toHaveProperty('schedule');
    }
  });

  it('admits every optimizer with its defaults on every surface with its first start', () => {
    for (const { id } of surfaces)
      for (const optimizer of optimizers) {
        const reading = readLink(`surface=${id}&run=${optimizer.id}`);
        expect(reading.notices).toEqual([]);
        expectWorkingPage(reading);
      }
  });

  it('shows the first document where it is given nothing', () => {
    expect(admit([])).toEqual({ document: firstDocument(), notices: [] });
    expectValid(firstDocument());
  });
});

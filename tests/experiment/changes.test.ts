import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimizerById } from '../../src/catalogue/optimizers';
import { surfaceById } from '../../src/catalogue/surfaces';
import {
  addRun,
  copyFormula,
  duplicateRun,
  isAlone,
  moveRun,
  removeRun,
  setAllRates,
  setColor,
  setNoise,
  setProblem,
  setSeed,
  setStart,
  setSteps,
  showAll,
  snap,
  toggleSolo,
} from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment } from '../../src/experiment/experiment';
import { moveStartOnMap } from '../../src/experiment/map-plane';
import { homeView } from '../../src/experiment/problem';
import { readLink } from '../../src/experiment/read-link';
import { setRate } from '../../src/experiment/run-changes';
import { suggestedRate } from '../../src/experiment/suggest';
import { isInView } from '../../src/experiment/view';
import { writeLink } from '../../src/experiment/write-link';
import { experiments } from './documents';

const { experiment, presentation } = firstDocument();
const optimizersOf = (changed: Experiment) => changed.runs.map((run) => run.optimizer);

describe('a change', () => {
  it('leaves an experiment that a link carries without notices', () => {
    const changes: fc.Arbitrary<(one: Experiment) => Experiment> = fc.oneof(
      fc
        .tuple(fc.double(), fc.double())
        .map((place) => (one: Experiment) => moveStartOnMap(one, [0, 1], place)),
      fc.tuple(fc.double(), fc.double()).map((start) => (one: Experiment) => setStart(one, start)),
      fc.double().map((steps) => (one: Experiment) => setSteps(one, steps)),
      fc
        .integer({ min: -9, max: 100_009 })
        .map((steps) => (one: Experiment) => setSteps(one, steps)),
      fc.double().map((seed) => (one: Experiment) => setSeed(one, seed)),
      fc.double().map((noise) => (one: Experiment) => setNoise(one, noise)),
      fc
        .constantFrom(...optimizerById.keys(), 'none')
        .map((id) => (one: Experiment) => addRun(one, id)),
      fc.integer({ min: 0, max: 13 }).map((key) => (one: Experiment) => removeRun(one, key)),
      fc.integer({ min: 0, max: 13 }).map((key) => (one: Experiment) => duplicateRun(one, key)),
      fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: -2, max: 14 })).map(
        ([key, place]) =>
          (one: Experiment) =>
            moveRun(one, key, place),
      ),
      fc.double().map((rate) => (one: Experiment) => setAllRates(one, rate)),
      fc.integer({ min: 0, max: 13 }).map((key) => (one: Experiment) => toggleSolo(one, key)),
      fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: -1, max: 12 })).map(
        ([key, color]) =>
          (one: Experiment) =>
            setColor(one, key, color),
      ),
      fc
        .constantFrom(...surfaceById.keys())
        .map((id) => (one: Experiment) => setProblem(one, { kind: 'surface', id })),
    );
    fc.assert(
      fc.property(experiments, fc.array(changes, { maxLength: 8 }), (first, all) => {
        const last = all.reduce((one, change) => change(one), first);
        const keys = last.runs.map((run) => run.key);
        expect(new Set(keys).size).toBe(keys.length);
        const reading = readLink(writeLink({ experiment: last, presentation }));
        expect(reading.notices).toEqual([]);
        const renumbered = last.runs.map((run, index) => ({ ...run, key: index + 1 }));
        expect(reading.document.experiment).toEqual({ ...last, runs: renumbered });
      }),
    );
  });

  it('is the same object where nothing changes', () => {
    const { problem, start, steps, seed, noise } = experiment;
    expect(setStart(experiment, [...start])).toBe(experiment);
    expect(setProblem(experiment, { ...problem })).toBe(experiment);
    expect(setSteps(experiment, steps)).toBe(experiment);
    expect(setSeed(experiment, seed)).toBe(experiment);
    expect(setNoise(experiment, noise)).toBe(experiment);
    expect(removeRun(experiment, 99)).toBe(experiment);
    expect(duplicateRun(experiment, 99)).toBe(experiment);
    expect(moveRun(experiment, 1, 0)).toBe(experiment);
    expect(moveRun(experiment, 4, 99)).toBe(experiment);
    expect(addRun(experiment, 'bogus')).toBe(experiment);
    expect(toggleSolo(experiment, 99)).toBe(experiment);
    expect(showAll(experiment)).toBe(experiment);
    expect(setColor(experiment, 99, 1)).toBe(experiment);
    expect(setAllRates(setAllRates(experiment, 0.5), 0.5)).toEqual(setAllRates(experiment, 0.5));
  });

  it('is the same object where the value cannot be', () => {
    expect(setStart(experiment, [1])).toBe(experiment);
    expect(setStart(experiment, [1, Number.NaN])).toBe(experiment);
    expect(setStart(experiment, [1e13, 0])).toBe(experiment);
    for (const steps of [0, 1.5, 100_001, Number.NaN])
      expect(setSteps(experiment, steps)).toBe(experiment);
    for (const seed of [-1, 0.5, 4_294_967_296]) expect(setSeed(experiment, seed)).toBe(experiment);
    for (const noise of [-0.1, Number.POSITIVE_INFINITY])
      expect(setNoise(experiment, noise)).toBe(experiment);
    for (const rate of [0, -1, Number.NaN, 1e13])
      expect(setAllRates(experiment, rate)).toBe(experiment);
  });
});

describe('moving the start', () => {
  it.each([
    [0.123456, 0.1235],
    [-3.60049, -3.6],
    [12345.6, 12350],
    [-0, 0],
    [1e-9, 1e-9],
  ])('snaps %d to %d', (value, snapped) => {
    expect(snap(value)).toBe(snapped);
  });

  it('snaps by hand, but not where it is typed', () => {
    expect(moveStartOnMap(experiment, [0, 1], [1.23456, 2]).start).toEqual([1.235, 2]);
    expect(setStart(experiment, [1.23456, 2]).start).toEqual([1.23456, 2]);
  });
});

describe('another problem', () => {
  it('begins at its first start with its suggested rates; the number of steps stays', () => {
    const beale = surfaceById.get('beale');
    const adam = optimizerById.get('adam');
    if (beale === undefined || adam === undefined) throw new Error('The catalogue has changed.');
    const changed = setProblem(setSteps(experiment, 77), { kind: 'surface', id: 'beale' });
    expect(changed).toMatchObject({ start: beale.starts[0]?.at, steps: 77 });
    expect(changed.runs[3]).toEqual({ ...experiment.runs[3], rate: suggestedRate(adam, beale) });
  });

  const typed = (text: string, before = experiment) =>
    setProblem(before, { kind: 'formula', text });

  it('keeps a start in sight and rates set by hand while a typed surface is edited', () => {
    const [run] = experiment.runs;
    const key = run?.key ?? 0;
    const byHand = setRate(setStart(typed('x^2 + y^2'), [1, 1]), key, 0.0123);
    const edited = typed('100*x^2 + y^2', byHand);
    expect(edited.start).toEqual([1, 1]);
    expect(edited.runs[0]?.rate).toBe(0.0123);
    // Whoever had the rate suggested for the one has the rate suggested for the other.
    expect(edited.runs[1]?.rate).toBe(typed('100*x^2 + y^2').runs[1]?.rate);
    expect(edited.runs[1]?.rate).not.toBe(byHand.runs[1]?.rate);
  });

  it('brings a start that is out of sight back', () => {
    const far = typed('(x - 300)^2 + (y - 200)^2', typed('x^2 + y^2'));
    expect(isInView(homeView(far.problem), far.start)).toBe(true);
  });

  it('is a typed copy, which changes nothing else', () => {
    const copy = copyFormula(experiment);
    const text = surfaceById.get('himmelblau')?.formula;
    expect(copy).toEqual({ ...experiment, problem: { kind: 'formula', text } });
    expect(copyFormula(copy)).toBe(copy);
  });
});

describe('another number of steps', () => {
  const scheduled = (settings: string) =>
    readLink(`surface=beale&steps=200&run=adam,lr:1,schedule:cosine${settings}`).document
      .experiment;

  it('carries along schedules that last as long as the runs', () => {
    expect(setSteps(scheduled(''), 500).runs[0]?.schedule?.parameters).toMatchObject({
      T_max: 500,
    });
  });

  it('leaves schedules that do not', () => {
    const { runs } = setSteps(scheduled(',schedule.T_max:100'), 500);
    expect(runs[0]?.schedule?.parameters).toMatchObject({ T_max: 100 });
  });
});

describe('the list of runs', () => {
  it('grows at the end, up to twelve', () => {
    expect(optimizersOf(addRun(experiment, 'nesterov'))).toEqual([
      ...optimizersOf(experiment),
      'nesterov',
    ]);
    let full: Experiment = experiment;
    for (let count = 0; count < 20; count++) full = addRun(full, 'sgd');
    expect(full.runs).toHaveLength(12);
    expect(duplicateRun(full, 1)).toBe(full);
  });

  it('shrinks by one', () => {
    expect(optimizersOf(removeRun(experiment, 2))).toEqual(['sgd', 'rmsprop', 'adam']);
  });

  it('puts a copy behind the original, with a key and a colour of its own and without the label', () => {
    const first = experiment.runs.map((run) => ({ ...run, label: 'mine' }));
    const { runs } = duplicateRun({ ...experiment, runs: first }, 2);
    expect(runs.map((run) => run.key)).toEqual([1, 2, 5, 3, 4]);
    expect(runs[2]).toEqual({ ...experiment.runs[1], key: 5, color: 4 });
  });

  it('can be put in another order', () => {
    expect(optimizersOf(moveRun(experiment, 4, 0))).toEqual(['adam', 'sgd', 'momentum', 'rmsprop']);
    expect(optimizersOf(moveRun(experiment, 1, 2))).toEqual(['momentum', 'rmsprop', 'sgd', 'adam']);
  });
});

describe('what is shown', () => {
  const hidden = (changed: Experiment) => changed.runs.map((run) => run.hidden);

  it('can be one run alone, and all of them again', () => {
    const solo = toggleSolo(experiment, 2);
    expect(hidden(solo)).toEqual([true, false, true, true]);
    expect(isAlone(solo.runs, 2)).toBe(true);
    expect(toggleSolo(solo, 2)).toEqual(experiment);
    expect(showAll(solo)).toEqual(experiment);
  });

  it('passes from one that was alone to another, and to one that was hidden', () => {
    const solo = toggleSolo(toggleSolo(experiment, 2), 3);
    expect(hidden(solo)).toEqual([true, true, false, true]);
  });

  it('is no run alone where there is but one', () => {
    const one = { ...experiment, runs: experiment.runs.slice(0, 1) };
    expect(isAlone(one.runs, 1)).toBe(false);
    expect(toggleSolo(one, 1)).toBe(one);
  });
});

describe('a colour', () => {
  it('is exchanged with the run that has it, so that no two become alike', () => {
    const { runs } = setColor(experiment, 4, 0);
    expect(runs.map((run) => run.color)).toEqual([3, 1, 2, 0]);
  });

  it('stays with its run under every other change of the list', () => {
    const changed = moveRun(toggleSolo(duplicateRun(removeRun(experiment, 2), 1), 4), 4, 0);
    const colors = new Map(changed.runs.map((run) => [run.key, run.color]));
    for (const { key, color } of experiment.runs.filter((run) => run.key !== 2))
      expect(colors.get(key)).toBe(color);
  });
});

describe('one rate for all', () => {
  it('is given to every run, and nothing else changes', () => {
    const { runs } = setAllRates(experiment, 0.02);
    expect(runs).toEqual(experiment.runs.map((run) => ({ ...run, rate: 0.02 })));
  });
});

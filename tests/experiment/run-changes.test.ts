import { describe, expect, it } from 'vitest';
import { setColor } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment } from '../../src/experiment/experiment';
import {
  setClip,
  setHidden,
  setHyperparameter,
  setLabel,
  setRate,
  setSchedule,
  setScheduleParameter,
} from '../../src/experiment/run-changes';

const { experiment } = firstDocument();
const adam = (changed: Experiment) => changed.runs[3];
const scheduled = setSchedule(experiment, 4, 'cosine');
const clipped = setClip(experiment, 4, 1);
const labelled = setLabel(experiment, 4, 'slow');

describe('a change of one run', () => {
  it.each([
    ['rate', setRate(experiment, 4, 0.5), { rate: 0.5 }],
    [
      'hyperparameter',
      setHyperparameter(experiment, 4, 'beta1', 0.5),
      { hyperparameters: { ...adam(experiment)?.hyperparameters, beta1: 0.5 } },
    ],
    ['schedule', scheduled, { schedule: { id: 'cosine', parameters: { T_max: 200, eta_min: 0 } } }],
    [
      'parameter of a schedule',
      setScheduleParameter(scheduled, 4, 'T_max', 50),
      { schedule: { id: 'cosine', parameters: { T_max: 50, eta_min: 0 } } },
    ],
    ['clipping', clipped, { clip: 1 }],
    ['label', labelled, { label: 'slow' }],
    ['label with blanks', setLabel(experiment, 4, ' slow\n'), { label: 'slow' }],
    ['colour', setColor(experiment, 4, 11), { color: 11 }],
    ['visibility', setHidden(experiment, 4, true), { hidden: true }],
  ])('changes its %s and nothing else', (_name, changed, difference) => {
    expect(adam(changed)).toEqual({ ...adam(experiment), ...difference });
    expect(changed.runs.slice(0, 3)).toEqual(experiment.runs.slice(0, 3));
  });

  it('can be taken back', () => {
    expect(setSchedule(scheduled, 4, 'constant')).toEqual(experiment);
    expect(setClip(clipped, 4, undefined)).toEqual(experiment);
    expect(setLabel(labelled, 4, '')).toEqual(experiment);
  });

  it('is the same object where nothing changes', () => {
    expect(setRate(experiment, 4, 0.28)).toBe(experiment);
    expect(setHyperparameter(experiment, 4, 'beta1', 0.9)).toBe(experiment);
    expect(setSchedule(experiment, 4, 'constant')).toBe(experiment);
    expect(setSchedule(scheduled, 4, 'cosine')).toBe(scheduled);
    expect(setScheduleParameter(scheduled, 4, 'eta_min', 0)).toBe(scheduled);
    expect(setClip(experiment, 4, undefined)).toBe(experiment);
    expect(setLabel(labelled, 4, 'slow ')).toBe(labelled);
    expect(setColor(experiment, 4, 3)).toBe(experiment);
    expect(setHidden(experiment, 4, false)).toBe(experiment);
  });

  it('is the same object where the value cannot be, or there is no such thing', () => {
    for (const rate of [0, -1, Number.NaN, 1e13])
      expect(setRate(experiment, 4, rate)).toBe(experiment);
    expect(setRate(experiment, 9, 1)).toBe(experiment);
    expect(setHyperparameter(experiment, 4, 'beta1', 1)).toBe(experiment);
    expect(setHyperparameter(experiment, 4, '__proto__', 1)).toBe(experiment);
    expect(setHyperparameter(experiment, 3, 'centered', 0.5)).toBe(experiment);
    expect(setSchedule(experiment, 4, 'sinus')).toBe(experiment);
    expect(setScheduleParameter(experiment, 4, 'T_max', 5)).toBe(experiment);
    expect(setScheduleParameter(scheduled, 4, 'T_max', 0)).toBe(scheduled);
    expect(setClip(experiment, 4, 0)).toBe(experiment);
    for (const color of [-1, 12, 0.5]) expect(setColor(experiment, 4, color)).toBe(experiment);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { losses } from '../../src/catalogue/losses';
import { optimizers } from '../../src/catalogue/optimizers';
import { schedules } from '../../src/catalogue/schedules';
import { defaults, firstDocument } from '../../src/experiment/defaults';
import { runNames } from '../../src/experiment/names';
import { readLink } from '../../src/experiment/read-link';
import { writeLink } from '../../src/experiment/write-link';

type Values = Readonly<Record<string, number | string>>;

/** What links of version 1 leave out, as it was when version 1 was frozen. Entries are added, never changed. */
const golden: {
  readonly document: unknown;
  readonly optimizers: Readonly<Record<string, Values>>;
  readonly losses: Readonly<Record<string, Values>>;
  readonly schedules: Readonly<Record<string, Values>>;
} = JSON.parse(readFileSync(new URL('golden-defaults.json', import.meta.url), 'utf8'));

const valuesOf = (
  definitions: readonly { readonly name: string; readonly default: number | 'T' }[],
): Values => Object.fromEntries(definitions.map((one) => [one.name, one.default]));

describe('the defaults of links of version 1', () => {
  it('are frozen', () => {
    expect({
      document: defaults,
      optimizers: Object.fromEntries(
        optimizers.map((one) => [one.id, valuesOf(one.hyperparameters)]),
      ),
      losses: Object.fromEntries(losses.map((one) => [one.id, valuesOf(one.settings)])),
      schedules: Object.fromEntries(schedules.map((one) => [one.id, valuesOf(one.parameters)])),
    }).toEqual(golden);
  });

  it('are what a run without settings gets', () => {
    for (const [id, values] of Object.entries(golden.optimizers)) {
      const [run] = readLink(`surface=beale&run=${id},lr:1`).document.experiment.runs;
      expect(run).toEqual({
        key: 1,
        optimizer: id,
        rate: 1,
        hyperparameters: values,
        color: 0,
        hidden: false,
      });
    }
  });

  it('of schedules follow the number of steps where they name it', () => {
    for (const [id, values] of Object.entries(golden.schedules)) {
      const link = `surface=beale&steps=77&run=adam,lr:1,schedule:${id}`;
      const [run] = readLink(link).document.experiment.runs;
      const parameters = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, value === 'T' ? 77 : value]),
      );
      expect(run?.schedule).toEqual(id === 'constant' ? undefined : { id, parameters });
    }
  });
});

describe('the first document', () => {
  it('shows four runs on Himmelblau’s function', () => {
    expect(writeLink(firstDocument())).toBe(
      'v=1&surface=himmelblau&start=0,-3&steps=200' +
        '&run=sgd,lr:0.01&run=momentum,lr:0.004&run=rmsprop,lr:0.06&run=adam,lr:0.28',
    );
    expect(runNames(firstDocument().experiment)).toHaveLength(4);
  });
});

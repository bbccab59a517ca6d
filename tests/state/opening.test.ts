import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/engine/table';
import { setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import { readLink } from '../../src/experiment/read-link';
import { writeLink } from '../../src/experiment/write-link';
import { openingStore } from '../../src/state/opening';
import '../support/with-data';

const first = firstDocument();
const saved = { ...first, experiment: setSteps(first.experiment, 99) };
const link = 'surface=booth&run=adam&seed=oops';

describe('the opening', () => {
  it.each(['', '#'])('is what was saved, or the first experiment, at the address %j', (hash) => {
    expect(openingStore(hash, saved).getState()).toMatchObject({ document: saved, past: [] });
    expect(openingStore(hash, undefined).getState()).toMatchObject({ document: first, past: [] });
  });

  it('is the link, with its notices; Undo brings back what was saved', () => {
    const store = openingStore(`#${link}`, saved);
    expect(store.getState()).toMatchObject(readLink(link));
    store.undo();
    expect(store.getState().document.experiment).toBe(saved.experiment);
  });

  it('is what was saved where the link was written of it and could not hold all its data', () => {
    const table = tableOf(
      2,
      Float64Array.from({ length: 20_000 }, (_, i) => i / 7),
    );
    const data = { kind: 'own', table, names: [] } as const;
    const loss = { id: 'mse', settings: {} };
    const problem = { kind: 'fit', data, model: 'line', loss, standardize: false } as const;
    const large = { ...first, experiment: { ...first.experiment, problem } };
    const store = openingStore(`#${writeLink(large)}`, large);
    expect(store.getState()).toMatchObject({ document: large, past: [], notices: [] });
  });

  it('has nothing to take back where link and saved experiment are the same', () => {
    expect(openingStore(`#${writeLink(saved)}`, saved).getState().past).toEqual([]);
    // However the link is written.
    const { document } = readLink('run=adam&surface=booth');
    expect(openingStore('#surface=booth&run=adam', document).getState().past).toEqual([]);
    expect(openingStore(`#${link}`, undefined).getState().past).toEqual([]);
  });
});

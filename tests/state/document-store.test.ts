import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surfaceById, surfaces } from '../../src/catalogue/surfaces';
import { setNoise, setProblem, setSeed, setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment, FallLineDocument } from '../../src/experiment/experiment';
import { setRate } from '../../src/experiment/run-changes';
import { createDocumentStore, type DocumentStore } from '../../src/state/document-store';

/** What a visitor may do, each as data so that a failing history can be read. */
type Deed =
  | {
      readonly kind: 'seed' | 'noise' | 'steps' | 'rate';
      readonly to: number;
      readonly by?: string;
    }
  | { readonly kind: 'view'; readonly to: number }
  | { readonly kind: 'seek'; readonly to: number | undefined }
  | { readonly kind: 'settle' };

const amount = fc.integer({ min: 1, max: 5 });
const gesture = fc.constantFrom('drag a', 'drag b');

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record(
    { kind: fc.constantFrom('seed', 'noise', 'steps', 'rate'), to: amount, by: gesture },
    { requiredKeys: ['kind', 'to'] },
  ),
  fc.record({ kind: fc.constant('view' as const), to: amount }),
  fc.record({ kind: fc.constant('seek' as const), to: fc.option(amount, { nil: undefined }) }),
  fc.constant({ kind: 'settle' } as const),
);

const changes: Readonly<Record<string, (experiment: Experiment, to: number) => Experiment>> = {
  seed: setSeed,
  noise: setNoise,
  steps: setSteps,
  rate: (experiment, to) => setRate(experiment, 1, to),
};

function perform(store: DocumentStore, deed: Deed): void {
  if (deed.kind === 'settle') store.settle();
  else if (deed.kind === 'seek') store.seek(deed.to);
  else if (deed.kind === 'view')
    store.present((presentation) => ({ ...presentation, view: { x: [0, deed.to], y: [0, 1] } }));
  else
    store.change((experiment) => changes[deed.kind]?.(experiment, deed.to) ?? experiment, deed.by);
}

/** A document without its playhead, which undo leaves alone. */
function choices({ experiment, presentation }: FallLineDocument): unknown {
  const { at: _at, ...rest } = presentation;
  return { experiment, presentation: rest };
}

function storeAfter(history: readonly Deed[]): DocumentStore {
  const store = createDocumentStore(firstDocument());
  for (const deed of history) perform(store, deed);
  return store;
}

const now = (store: DocumentStore) => store.getState().document;

describe('undo', () => {
  it('takes back a change, and redo brings it again', () => {
    fc.assert(
      fc.property(fc.array(deeds), deeds, (history, deed) => {
        const store = storeAfter(history);
        store.settle();
        const before = now(store);
        perform(store, deed);
        const after = now(store);
        if (choices(before) === choices(after) || before.experiment === after.experiment) return;
        store.undo();
        expect(choices(now(store))).toEqual(choices(before));
        store.redo();
        expect(choices(now(store))).toEqual(choices(after));
      }),
    );
  });

  it('walks a whole history back to its beginning, and forward to its end', () => {
    fc.assert(
      fc.property(fc.array(deeds), (history) => {
        const store = storeAfter(history);
        const end = choices(now(store));
        const steps = store.getState().past.length;
        for (let step = 0; step < steps; step++) store.undo();
        expect(choices(now(store))).toEqual(choices(firstDocument()));
        for (let step = 0; step < steps; step++) store.redo();
        expect(choices(now(store))).toEqual(end);
      }),
    );
  });

  it('leaves the playhead where it is', () => {
    fc.assert(
      fc.property(fc.array(deeds), fc.option(amount, { nil: undefined }), (history, at) => {
        const store = storeAfter(history);
        store.seek(at);
        store.undo();
        expect(now(store).presentation.at).toBe(at);
        store.redo();
        expect(now(store).presentation.at).toBe(at);
      }),
    );
  });

  it('has nothing to take back at first', () => {
    const store = createDocumentStore(firstDocument());
    const before = store.getState();
    store.undo();
    store.redo();
    expect(store.getState()).toBe(before);
  });
});

describe('a gesture', () => {
  const drag = (store: DocumentStore, rates: readonly number[], by: string) => {
    for (const rate of rates) store.change((experiment) => setRate(experiment, 4, rate), by);
  };

  it('is one step of undo however many changes it made', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 99 }), { minLength: 1 }), (rates) => {
        const store = createDocumentStore(firstDocument());
        drag(store, rates, 'rate 4');
        expect(store.getState().past).toHaveLength(1);
        store.undo();
        expect(now(store).experiment).toEqual(firstDocument().experiment);
      }),
    );
  });

  it('ends when it settles, when another begins, and with an undo', () => {
    const settled = createDocumentStore(firstDocument());
    drag(settled, [2, 3], 'rate 4');
    settled.settle();
    drag(settled, [4, 5], 'rate 4');
    expect(settled.getState().past).toHaveLength(2);

    const interrupted = createDocumentStore(firstDocument());
    drag(interrupted, [2], 'rate 4');
    drag(interrupted, [3], 'another');
    expect(interrupted.getState().past).toHaveLength(2);

    const undone = createDocumentStore(firstDocument());
    drag(undone, [2], 'rate 4');
    undone.undo();
    drag(undone, [3], 'rate 4');
    expect(undone.getState().past).toHaveLength(1);
    undone.undo();
    expect(now(undone).experiment).toEqual(firstDocument().experiment);
  });
});

describe('the document', () => {
  it('is looked at as a whole where another problem is chosen, and undo brings the view back', () => {
    const store = createDocumentStore(firstDocument());
    const view = { x: [1, 2], y: [1, 2] } as const;
    store.present((presentation) => ({ ...presentation, view }));
    store.change((experiment) => setProblem(experiment, { kind: 'surface', id: 'booth' }));
    expect(now(store).presentation.view).toBeUndefined();
    store.undo();
    expect(now(store).presentation.view).toEqual(view);
    store.change((experiment) => setSteps(experiment, 50));
    expect(now(store).presentation.view).toEqual(view);
  });

  it('is looked at as a whole on another surface of the same extent, and as it was on the same one', () => {
    const { view: bowl } = surfaceById.get('bowl') ?? {};
    const alike = surfaces.find(
      ({ id, view }) => id !== 'bowl' && JSON.stringify(view) === JSON.stringify(bowl),
    );
    const store = createDocumentStore(firstDocument());
    const choose = (id: string) =>
      store.change((experiment) => setProblem(experiment, { kind: 'surface', id }));
    const view = { x: [1, 2], y: [1, 2] } as const;
    choose('bowl');
    store.present((presentation) => ({ ...presentation, view }));
    choose(alike?.id ?? '');
    expect(now(store).experiment.problem).toEqual({ kind: 'surface', id: alike?.id });
    expect(now(store).presentation.view).toBeUndefined();
    store.undo();
    const before = store.getState();
    choose('bowl');
    expect(store.getState(), 'Redo is still there').toBe(before);
    store.change((experiment) => setProblem(experiment, { kind: 'formula', text: 'x^2 + y^2' }));
    store.present((presentation) => ({ ...presentation, view }));
    store.change((experiment) => setProblem(experiment, { kind: 'formula', text: 'x^2 + y^4' }));
    expect(now(store).presentation.view, 'a typed one is edited').toEqual(view);
  });

  it('tells what could not be used without being replaced', () => {
    const store = createDocumentStore(firstDocument());
    const { document, past } = store.getState();
    store.notify([{ about: 'file', sentence: 'No.' }]);
    expect(store.getState()).toMatchObject({ notices: [{ sentence: 'No.' }] });
    expect(store.getState().document).toBe(document);
    expect(store.getState().past).toBe(past);
  });

  it('stays the same object when a change changes nothing', () => {
    const store = createDocumentStore(firstDocument());
    const before = store.getState();
    store.change((experiment) => setSeed(experiment, experiment.seed));
    store.seek(undefined);
    expect(store.getState()).toBe(before);
  });

  it('moves its playhead without a step of undo, and keeps the experiment', () => {
    const store = createDocumentStore(firstDocument());
    const { experiment } = now(store);
    store.seek(46);
    expect(now(store).presentation.at).toBe(46);
    expect(now(store).experiment).toBe(experiment);
    store.seek(undefined);
    expect('at' in now(store).presentation).toBe(false);
    expect(store.getState().past).toHaveLength(0);
  });

  it('can be replaced, with notices, and brought back', () => {
    const store = createDocumentStore(firstDocument());
    const opened = {
      ...firstDocument(),
      presentation: { mode: 'explore' as const, show: ['dots'] },
    };
    store.open(opened, [{ about: 'x', sentence: 'One thing could not be used.' }]);
    expect(now(store)).toBe(opened);
    expect(store.getState().notices).toHaveLength(1);
    store.dismissNotices();
    expect(store.getState().notices).toHaveLength(0);
    store.undo();
    expect(now(store)).toEqual(firstDocument());
  });

  it('forgets what was taken back once something else is done', () => {
    const store = createDocumentStore(firstDocument());
    store.change((experiment) => setSeed(experiment, 2));
    store.undo();
    store.change((experiment) => setSeed(experiment, 3));
    store.redo();
    expect(now(store).experiment.seed).toBe(3);
  });
});

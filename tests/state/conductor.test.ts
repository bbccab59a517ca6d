import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setProblem, setStart, setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Problem } from '../../src/experiment/experiment';
import { formulaOf, homeView } from '../../src/experiment/problem';
import { setRate } from '../../src/experiment/run-changes';
import { sweepPlan } from '../../src/experiment/sweep-plan';
import { setView, zoomView } from '../../src/experiment/view';
import { blockExecutor } from '../../src/language/block';
import { type Conductor, conduct } from '../../src/state/conductor';
import { createDocumentStore } from '../../src/state/document-store';
import { createResults, type ResultsState } from '../../src/state/results';
import type { Session } from '../../src/state/session';
import { createWorkspace } from '../../src/state/workspace';
import { createPool } from '../../src/workers/pool';
import { inlineWorker } from '../support/inline-worker';

const surface = (id: string): Problem => ({ kind: 'surface', id });

let session: Session;
let conductor: Conductor;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 1));
  session = {
    documents: createDocumentStore(firstDocument()),
    results: createResults(),
    workspace: createWorkspace(),
  };
  session.workspace.setState({ map: { width: 160, height: 120 } });
  const pool = createPool({ size: 2, spawn: () => inlineWorker(blockExecutor) });
  conductor = conduct(session, pool);
});

afterEach(() => {
  conductor.stop();
  vi.unstubAllGlobals();
});

const settled = (): Promise<ResultsState> =>
  vi.waitFor(() => {
    const state = session.results.getState();
    if (!state.settled) throw new Error('Something is still being computed.');
    return state;
  }, 10_000);

/** The formulas of all that is shown, by the keys of the work it came from. */
const formulasIn = ({ trajectories, survey, field }: ResultsState): readonly string[] =>
  [...trajectories.values(), survey, field].flatMap((result) =>
    result === undefined ? [] : (JSON.parse(result.key) as { formula: string }).formula,
  );

describe('the conductor', () => {
  it('obtains runs, survey and field of the experiment', async () => {
    const { trajectories, survey, field, formula } = await settled();
    expect(trajectories.size).toBe(4);
    expect(survey?.value.minima).toHaveLength(4);
    expect(field?.value).toMatchObject({ columns: 81, rows: 64, x: [-5, 5], y: [-5, 5] });
    expect(formula).toBe(formulaOf(surface('himmelblau')));
  });

  it('never shows results of two problems together, and changes over at once', async () => {
    await settled();
    const seen: ResultsState[] = [];
    const stop = session.results.subscribe((state) => seen.push(state));
    for (const id of ['rosenbrock', 'booth', 'himmelblau', 'beale']) {
      session.documents.change((experiment) => setProblem(experiment, surface(id)));
      if (id !== 'booth') await settled();
    }
    stop();
    for (const state of seen) {
      expect(new Set([...formulasIn(state), state.formula]).size).toBe(1);
      // Nothing took so long that the page would rather have shown a part.
      if (!state.waiting) expect(formulasIn(state)).toHaveLength(6);
    }
    expect(seen.at(-1)?.formula).toBe(formulaOf(surface('beale')));
  });

  it('samples the part of the plane that is shown, with equal scales the whole of the map', async () => {
    const view = zoomView(homeView(surface('himmelblau')), 4);
    session.documents.present((presentation) => setView(presentation, view));
    expect((await settled()).field?.value).toMatchObject({ x: [-1.25, 1.25], y: [-1.25, 1.25] });
    session.documents.present((presentation) => ({ ...presentation, show: ['equal-scales'] }));
    const { field } = await settled();
    expect(field?.value.y).toEqual([-1.25, 1.25]);
    expect(field?.value.x[0]).toBeCloseTo((-1.25 * 160) / 120, 9);
  });

  /** Once the sweeps of the document as it is are there, fine ones. */
  const swept = (): Promise<ResultsState> =>
    vi.waitFor(() => {
      const state = session.results.getState();
      const { experiment } = session.documents.getState().document;
      for (const { run, key } of sweepPlan(experiment))
        if (state.sweeps.get(run ?? -1)?.key !== key) throw new Error('A sweep is missing.');
      return state;
    }, 10_000);

  it('sweeps behind the runs, whose rates decide nothing in it', async () => {
    await settled();
    const { sweeps } = await swept();
    expect([...sweeps.keys()].sort()).toEqual([1, 2, 3, 4]);
    session.documents.change((experiment) => setRate(experiment, 1, 0.001), 'rate 1');
    await settled();
    expect((await swept()).sweeps).toBe(sweeps);
  });

  it('sweeps on while a hand moves, and catches up with it', async () => {
    await swept();
    const keys = new Set<string | undefined>();
    const stop = session.results.subscribe(({ sweeps }) => keys.add(sweeps.get(1)?.key));
    for (let move = 0; move < 1000 && keys.size < 4; move++) {
      session.documents.change((one) => setStart(one, [0.001 * move, -3]), 'start');
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    expect(keys.size, 'tracks seen on the way').toBe(4);
    await swept();
    stop();
  });

  it('is coarse while a hand moves where there are many steps, and fine once it rests', async () => {
    session.documents.change((experiment) => setSteps(experiment, 6000));
    await swept();
    const counts: number[] = [];
    const stop = session.results.subscribe(({ sweeps }) =>
      counts.push(sweeps.get(1)?.value.rates.length ?? 0),
    );
    for (let move = 0; move < 1000 && !counts.includes(24); move++) {
      session.documents.change((one) => setStart(one, [0.001 * move, 1]), 'start');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(counts).toContain(24);
    // The hand has not let go, but it rests.
    expect((await swept()).sweeps.get(1)?.value.rates).toHaveLength(96);
    stop();
    counts.length = 0;
    session.documents.change((experiment) => setRate(experiment, 1, 0.002), 'rate 1');
    await settled();
    expect((await swept()).sweeps.get(1)?.value.rates, 'another rate').toHaveLength(96);
    expect(counts).not.toContain(24);
  });
});

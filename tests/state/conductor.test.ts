import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setProblem } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Problem, Run } from '../../src/experiment/experiment';
import { methodOf } from '../../src/experiment/method';
import { formulaOf, homeView } from '../../src/experiment/problem';
import { setRate } from '../../src/experiment/run-changes';
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

  it('takes the step in question apart, without anything else on the page waiting for it', async () => {
    await settled();
    const { runs } = session.documents.getState().document.experiment;
    const waits: boolean[] = [];
    const stop = session.results.subscribe((state) => waits.push(!state.settled));
    const inspected = (step: number, rule: string | undefined) =>
      vi.waitFor(() => {
        const value = session.results.getState().inspection?.value;
        expect(value?.step).toBe(step);
        expect(value?.rule).toBe(rule);
      });
    const ruleOf = (run: Run | undefined) => methodOf(run?.optimizer ?? '', [])?.rule;
    session.workspace.setState({ inspecting: true });
    // Nobody has chosen: the last run, at the playhead, which stands at the end.
    await inspected(200, ruleOf(runs.at(-1)));
    for (const hoveredStep of [3, 80, 81, 82, 17]) session.workspace.setState({ hoveredStep });
    await inspected(17, ruleOf(runs.at(-1)));
    session.workspace.setState({ inspectedRun: runs[1]?.key, hoveredStep: undefined });
    await inspected(200, ruleOf(runs[1]));
    session.documents.seek(0);
    await inspected(1, ruleOf(runs[1]));
    stop();
    expect(waits).not.toContain(true);
  });

  it('takes apart what a drag has made of the run, and lies about nothing', async () => {
    await settled();
    session.workspace.setState({ inspecting: true });
    const [run] = session.documents.getState().document.experiment.runs;
    session.workspace.setState({ inspectedRun: run?.key, hoveredStep: 5 });
    for (const rate of [0.001, 0.002, 0.003])
      session.documents.change((experiment) => setRate(experiment, run?.key ?? 0, rate));
    const { trajectories } = await settled();
    await vi.waitFor(() => {
      const { given, to } = session.results.getState().inspection?.value ?? {};
      expect(given?.lr).toEqual([0.003, 0.003]);
      const { positions } = trajectories.get(run?.key ?? 0)?.value ?? {};
      expect(to).toEqual(positions?.map((column) => column[5]));
    });
  });
});

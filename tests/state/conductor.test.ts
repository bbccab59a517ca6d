import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sourceKey } from '../../src/engine/objective-source';
import { OvershootFinder } from '../../src/engine/overshoots';
import type { Work } from '../../src/engine/work';
import { setProblem, setStart, setSteps } from '../../src/experiment/changes';
import type { Run, SurfaceProblem } from '../../src/experiment/experiment';
import { methodOf } from '../../src/experiment/method';
import { formulaOf, homeView } from '../../src/experiment/problem';
import { setRate } from '../../src/experiment/run-changes';
import { sweepPlan } from '../../src/experiment/sweep-plan';
import { setView, zoomView } from '../../src/experiment/view';
import { blockExecutor } from '../../src/language/block';
import type { Conductor } from '../../src/state/conducting';
import type { ResultsState } from '../../src/state/results';
import type { Session } from '../../src/state/session';
import { conducted, settledIn } from '../support/conducted';

const surface = (id: string): SurfaceProblem => ({ kind: 'surface', id });

let session: Session;
let conductor: Conductor;

beforeEach(() => {
  ({ session, conductor } = conducted());
});

afterEach(() => {
  conductor.stop();
  vi.unstubAllGlobals();
});

const settled = (): Promise<ResultsState> => settledIn(session);

/** The losses of all that is shown, by the keys of the work it came from. */
const lossesIn = ({ trajectories, survey, field }: ResultsState): readonly string[] =>
  [...trajectories.values(), survey, field].flatMap((result) =>
    result === undefined ? [] : sourceKey((JSON.parse(result.key) as Work).source),
  );

describe('the conductor', () => {
  it('obtains runs, survey and field of the experiment', async () => {
    const { trajectories, survey, field, loss } = await settled();
    expect(trajectories.size).toBe(4);
    expect(survey?.value.minima).toHaveLength(4);
    expect(field?.value).toMatchObject({ columns: 81, rows: 64, x: [-5, 5], y: [-5, 5] });
    expect(loss).toBe(formulaOf(surface('himmelblau')));
  });

  it('brings the overshoots of every run with it', async () => {
    const { trajectories } = await settled();
    for (const { value, work } of trajectories.values()) {
      const finder = new OvershootFinder(work.source, Math.hypot(10, 10), blockExecutor);
      expect(value.overshoots).toEqual(finder.continue(value));
    }
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
      expect(new Set([...lossesIn(state), state.loss]).size).toBe(1);
      // Nothing took so long that the page would rather have shown a part.
      if (!state.waiting) expect(lossesIn(state)).toHaveLength(6);
    }
    expect(seen.at(-1)?.loss).toBe(formulaOf(surface('beale')));
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
      // The background waits for the runs, so the next move waits for it.
      await settled();
      await new Promise((resolve) => setTimeout(resolve, 100));
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

describe('what is looked at in passing', () => {
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

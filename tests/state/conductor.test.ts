import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sourceKey } from '../../src/engine/objective-source';
import { OvershootFinder } from '../../src/engine/overshoots';
import type { Work } from '../../src/engine/work';
import { setProblem, setStart, setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Run, SurfaceProblem } from '../../src/experiment/experiment';
import { methodOf } from '../../src/experiment/method';
import { formulaOf, homeView } from '../../src/experiment/problem';
import { setRate } from '../../src/experiment/run-changes';
import { sweepPlan } from '../../src/experiment/sweep-plan';
import { setView, zoomView } from '../../src/experiment/view';
import { blockExecutor } from '../../src/language/block';
import type { Conductor } from '../../src/state/conducting';
import { conduct } from '../../src/state/conductor';
import { createDocumentStore } from '../../src/state/document-store';
import { createResults, type ResultsState } from '../../src/state/results';
import type { Session } from '../../src/state/session';
import { createWorkspace } from '../../src/state/workspace';
import { createPool } from '../../src/workers/pool';
import type { Reply } from '../../src/workers/protocol';
import { createGate, type Gate } from '../support/held-worker';

const surface = (id: string): SurfaceProblem => ({ kind: 'surface', id });

let session: Session;
let conductor: Conductor;
let gate: Gate;

beforeEach(() => {
  gate = createGate();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 1));
  session = {
    documents: createDocumentStore(firstDocument()),
    results: createResults(),
    workspace: createWorkspace(),
  };
  session.workspace.setState({ map: { width: 160, height: 120 } });
  const pool = createPool({ size: 2, spawn: () => gate.spawn(blockExecutor) });
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

/** Real turns of the event loop until something is so; timers of the page may stand still. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It does not come about.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const isRun = (lane: string): boolean => lane.startsWith('run ');
/** What follows the first stretch of a run. */
const isRest = (lane: string, reply: Reply): boolean =>
  isRun(lane) && reply.kind === 'frame' && reply.frame.kind === 'stretch' && reply.frame.from > 0;

const results = () => session.results.getState();
const runs = () => session.documents.getState().document.experiment.runs;
const trajectory = (index: number) => results().trajectories.get(runs()[index]?.key ?? -1);
const moveRate = (index: number, rate: number) =>
  session.documents.change((experiment) => setRate(experiment, runs()[index]?.key ?? -1, rate));

describe('a run that is there in part', () => {
  /** More than one stretch. */
  const STEPS = 20_000;

  beforeEach(async () => {
    await settled();
    gate.hold(isRest);
    session.documents.change((experiment) => setSteps(experiment, STEPS));
    await until(() => runs().every((_, index) => (trajectory(index)?.value.length ?? 0) > 1000));
  });

  it('is shown, and neither settled nor complete', () => {
    expect(results().settled).toBe(false);
    expect(trajectory(0)?.value.length).toBeLessThan(STEPS);
  });

  it('is computed to its end where one comes back to it while another problem is under way', async () => {
    // Begun again, with no patience lost: what is shown waits for the whole of the other problem.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setImmediate(callback));
    try {
      session.results.setState({ waiting: false });
      gate.hold((lane) => lane === 'survey');
      const before = gate.finished.length;
      session.documents.change((experiment) => setProblem(experiment, surface('bowl')));
      await until(() => gate.finished.slice(before).filter(isRun).length === runs().length);
      session.documents.undo();
      await new Promise((resolve) => setImmediate(resolve));
      expect(results().settled).toBe(false);
      gate.release();
      await until(() => results().settled);
    } finally {
      vi.useRealTimers();
    }
    for (const [index] of runs().entries()) expect(trajectory(index)?.complete).toBe(true);
    const finite = [...results().trajectories.values()].filter(
      ({ value }) => value.ending.kind === 'finished',
    );
    expect(finite.map(({ value }) => value.length)).toEqual(finite.map(() => STEPS + 1));
  });

  it('stays in part where it is cancelled, and is completed when somebody asks', async () => {
    conductor.cancel();
    expect(results()).toMatchObject({ settled: false, cancelled: true });
    expect(trajectory(0)?.complete).toBe(false);
    gate.release();
    conductor.resume();
    expect(results().cancelled).toBe(false);
    await settled();
    expect(trajectory(0)).toMatchObject({ complete: true, value: { length: STEPS + 1 } });
  });
});

describe('work left undone', () => {
  it('leaves no result of other settings in its place when it is cancelled', async () => {
    await settled();
    const kept = trajectory(1);
    gate.hold(isRun);
    moveRate(0, 0.001);
    conductor.cancel();
    expect(results()).toMatchObject({ settled: false, cancelled: true });
    expect(trajectory(0)).toBeUndefined();
    expect(trajectory(1)).toBe(kept);
    gate.release();
    conductor.resume();
    await settled();
    expect(trajectory(0)?.key).toContain('"rate":0.001,');
  });

  it('nor when it fails; the next change tries everything again', async () => {
    await settled();
    gate.fail(isRun);
    moveRate(0, 0.001);
    await until(() => results().trouble !== undefined && trajectory(0) === undefined);
    expect(results()).toMatchObject({ settled: false, cancelled: false });
    expect(results()).toMatchObject({ trouble: 'It failed.', trajectories: { size: 3 } });
    gate.release();
    moveRate(1, 0.001);
    expect(results().trouble).toBeUndefined();
    await settled();
    expect(trajectory(0)?.key).toContain('"rate":0.001,');
    expect(trajectory(1)?.key).toContain('"rate":0.001,');
  });

  it('is forgotten once something else is wanted', async () => {
    await settled();
    gate.hold(isRun);
    moveRate(0, 0.001);
    conductor.cancel();
    gate.release();
    moveRate(0, 0.002);
    expect(results().cancelled).toBe(false);
    await settled();
    expect(trajectory(0)?.key).toContain('"rate":0.002,');
  });
});

describe('going back', () => {
  it('computes nothing that was computed, and is there at once', async () => {
    await settled();
    const first = trajectory(0);
    moveRate(0, 0.001);
    await settled();
    const submitted = gate.submitted.length;
    session.documents.undo();
    expect(results().settled).toBe(true);
    expect(trajectory(0)?.value).toBe(first?.value);
    session.documents.redo();
    expect(results().settled).toBe(true);
    expect(gate.submitted).toHaveLength(submitted);
  });

  it('while a change is still under way keeps what stands there', async () => {
    await settled();
    const first = trajectory(0);
    gate.hold(isRun);
    moveRate(0, 0.001);
    expect(results().settled).toBe(false);
    const submitted = gate.submitted.length;
    session.documents.undo();
    expect(results().settled).toBe(true);
    expect(trajectory(0)).toBe(first);
    gate.release();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(trajectory(0)).toBe(first);
    expect(gate.submitted).toHaveLength(submitted);
  });

  it('remembers nothing from within a gesture', async () => {
    await settled();
    const gesture = 'drag';
    for (const rate of [0.001, 0.002]) {
      session.documents.change(
        (experiment) => setRate(experiment, runs()[0]?.key ?? -1, rate),
        gesture,
      );
      await settled();
    }
    session.documents.settle();
    const submitted = gate.submitted.length;
    moveRate(0, 0.001);
    await settled();
    expect(gate.submitted.length).toBe(submitted + 1);
    moveRate(0, 0.002);
    await settled();
    expect(gate.submitted.length, 'the end of the gesture is kept').toBe(submitted + 1);
  });
});

describe('without workers', () => {
  it('asks for nothing any more, and keeps its sentence', async () => {
    gate.hold(() => true);
    conductor.giveUp('There are no workers.');
    const submitted = gate.submitted.length;
    moveRate(0, 0.001);
    session.documents.undo();
    conductor.resume();
    session.workspace.setState({ map: { width: 300, height: 200 } });
    gate.release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(gate.submitted).toHaveLength(submitted);
    expect(results()).toMatchObject({
      unable: 'There are no workers.',
      trouble: undefined,
      settled: false,
      waiting: false,
    });
    expect(results().trajectories.size).toBe(0);
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

/** Work of the conductor that comes in part, is cancelled, fails, or is no longer wanted. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setProblem, setSteps } from '../../src/experiment/changes';
import { setRate } from '../../src/experiment/run-changes';
import type { Conductor } from '../../src/state/conducting';
import type { ResultsState } from '../../src/state/results';
import type { Session } from '../../src/state/session';
import type { Reply } from '../../src/workers/protocol';
import { conducted, settledIn } from '../support/conducted';
import type { Gate } from '../support/held-worker';

let session: Session;
let conductor: Conductor;
let gate: Gate;

beforeEach(() => {
  ({ session, conductor, gate } = conducted());
});

afterEach(() => {
  conductor.stop();
  vi.unstubAllGlobals();
});

const settled = (): Promise<ResultsState> => settledIn(session);

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
      session.documents.change((experiment) =>
        setProblem(experiment, { kind: 'surface', id: 'bowl' }),
      );
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

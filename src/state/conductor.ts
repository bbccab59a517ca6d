/** Keeps the results in step with the document: asks the workers for what is missing, drops what is not wanted. */
import { sourceKey } from '../engine/objective-source';
import type { Result } from '../engine/result';
import type { Problem } from '../experiment/experiment';
import type { Job } from '../experiment/plan';
import { sourceOf } from '../experiment/problem';
import type { Pool } from '../workers/pool';
import { type Frame, isLast } from '../workers/protocol';
import { isAwaited, isBackground } from '../workers/rank';
import { type Assembly, assemblyFor } from './assembly';
import { BackgroundTurns } from './background-turns';
import type { Conductor } from './conducting';
import { updateSoon } from './frames';
import { Memory } from './memory';
import type { Pending, Undone } from './outstanding';
import { publicationOf } from './publication';
import { rememberShelved } from './remember-shelved';
import type { Session } from './session';
import { type Arrival, isShelved } from './shelf';
import { PlaneWatch } from './shown-plane';
import { problemInHand } from './shown-view';
import { together } from './together';
import { ASIDE, jobsAside, wantedJobs } from './wanted-jobs';

/** Bytes of finished results kept for going back. */
const MEMORY = 48 * 2 ** 20;
/** Milliseconds before work is shown as such. */
const PATIENCE = 200;
/** Frames that results may wait for each other while a hand moves points. */
const MOST_TOGETHER = 1;
/** Milliseconds without a change after which a hand counts as resting, though it has not let go. */
const REST = 300;

const lossOf = ({ work }: Job): string => sourceKey(work.source);

/** Starts conducting. */
export function conduct(session: Session, pool: Pool): Conductor {
  const memory = new Memory<Result>(MEMORY);
  const wanted = new Map<string, Job>();
  const pending = new Map<string, Pending>();
  const arrived = new Map<string, Arrival>();
  /** By key: what of the wanted work was begun and not finished, and is left alone until somebody asks again. */
  const undone = new Map<string, Undone>();
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** Running while somebody is changing something. */
  let moving: ReturnType<typeof setTimeout> | undefined;
  const turns = new BackgroundTurns({
    isUnderWay: () => [...pending.values()].some(({ work }) => isBackground(work)),
    waiting: () =>
      [...wanted.values()].filter(
        (job) => isBackground(job.work) && !undone.has(job.key) && !isAtHand(job),
      ),
    begin(job) {
      obtain(job);
    },
    end: () => updateSoon(publish),
  });
  /** The loss that the results are about to change over to; undefined once they have. */
  let turnsTo: string | undefined;
  const isInHand = (): boolean => problemInHand(session.documents.getState()) !== undefined;
  /** Every run changes with a point that is moved: painted one by one they would cost a picture each. */
  const publishSoon = together(() => isInHand() && isBusy(), MOST_TOGETHER, publish);
  const plane = new PlaneWatch(session, replan);

  /** The plane goes with the chosen run: where it stands elsewhere now, the map is another. Returns whether it is. */
  function followPlane(): boolean {
    if (!plane.hasMoved()) return false;
    replan();
    return true;
  }

  function replan(): void {
    if (session.results.getState().unable !== undefined) return;
    const jobs = wantedJobs(session).map(soonEnough);
    plane.hasMoved();
    turnTo(session.documents.getState().document.experiment.problem);
    wanted.clear();
    for (const job of jobs) wanted.set(job.lane, job);
    for (const [lane, { work, key, gesture }] of pending) {
      const job = wanted.get(lane);
      const isOld = gesture === undefined || !job || lossOf(job) !== sourceKey(work.source);
      if (job === undefined || (isBackground(work) && isOld && job.key !== key)) withdraw(lane);
    }
    const keys = new Set(jobs.map(({ key }) => key));
    for (const [key, { work }] of undone)
      if (!keys.has(key) || !isAwaited(work)) undone.delete(key);
    for (const { tooLong, key, work } of jobs)
      if (tooLong) undone.set(key, { work, why: 'too long' });
    for (const job of jobs) {
      if (moving !== undefined && isBackground(job.work)) continue;
      if (!undone.has(job.key)) provide(job);
    }
    if (moving !== undefined) turns.await();
    publish(moving !== undefined);
  }

  /** While a hand moves, or the plane of the map, the coarse form of what is not there yet. */
  function soonEnough(job: Job): Job {
    if ((moving === undefined && !plane.isMoving) || job.coarse === undefined) return job;
    return isAtHand(job) || memory.recall(job.key) !== undefined ? job : job.coarse;
  }

  /** Sees to it that a job's whole result stands in its place, or will. */
  function provide(job: Job): void {
    if (isShelved(job, session.results.getState()) && pending.get(job.lane)?.key !== job.key) {
      // What is still on its way there would take the place of what is wanted.
      withdraw(job.lane);
      arrived.delete(job.lane);
    } else if (!isAtHand(job)) obtain(job);
  }

  /** Whether a job's whole result stands in its place, or will once what is under way has arrived. */
  function isAtHand(job: Job): boolean {
    const under = pending.get(job.lane);
    if (under !== undefined) return under.key === job.key;
    const last = arrived.get(job.lane);
    if (last !== undefined) return last.complete && last.job.key === job.key;
    return isShelved(job, session.results.getState());
  }

  /** Asks for what is looked at in passing, where that has become something else. */
  function lookAside(): void {
    for (const job of jobsAside(session)) {
      if (undone.has(job.key) || isAtHand(job)) continue;
      wanted.set(job.lane, job);
      obtain(job);
    }
    if (arrived.size > 0) publish();
  }

  /** Whether something is under way that the page waits for. */
  const isBusy = (): boolean => [...pending.values()].some(({ work }) => isAwaited(work));

  function withdraw(lane: string): void {
    const job = pending.get(lane);
    if (job !== undefined) pool.cancel(job.id);
    pending.delete(lane);
  }

  /**
   * Results of two problems are never shown together: those of the new one wait for each other. While a hand moves
   * points, or a setting of the loss, each is shown as soon as it comes: the hand would be far ahead of all of them.
   */
  function turnTo(problem: Problem): void {
    const loss = sourceKey(sourceOf(problem));
    const { loss: shown } = session.results.getState();
    if (isInHand() && turnsTo === undefined) {
      if (shown !== loss) session.results.setState({ loss, settled: false });
      return;
    }
    if (shown === undefined) session.results.setState({ loss });
    turnsTo = shown === undefined || shown === loss ? undefined : loss;
    for (const [lane, { job }] of arrived) if (lossOf(job) !== loss) arrived.delete(lane);
  }

  function obtain(job: Job): void {
    if (session.results.getState().unable !== undefined) return;
    const known = memory.recall(job.key);
    if (known !== undefined) {
      withdraw(job.lane);
      arrived.set(job.lane, { job, result: known, complete: true });
      return;
    }
    let assembly = assemblyFor(job.work);
    const id = pool.submit(job.lane, job.work, {
      frame: (frame) => take(job, frame, assembly),
      failed: (sentence) => {
        pending.delete(job.lane);
        undone.set(job.key, { work: job.work, why: 'failed' });
        if (isAwaited(job.work)) session.results.setState({ trouble: sentence });
        updateSoon(publish);
      },
      restarted: () => {
        assembly = assemblyFor(job.work);
      },
    });
    const { gesture } = session.documents.getState();
    pending.set(job.lane, { key: job.key, id, work: job.work, gesture });
    if (isAwaited(job.work))
      patience ??= setTimeout(() => {
        session.results.setState({ waiting: true });
        publish();
      }, PATIENCE);
  }

  function take(job: Job, frame: Frame, assembly: Assembly | undefined): void {
    const result = frame.kind === 'whole' ? frame.result : assembly?.add(frame);
    if (result === undefined) return;
    const complete = isLast(frame);
    if (complete) pending.delete(job.lane);
    arrived.set(job.lane, { job, result, complete });
    // While a hand moves it comes with what the next move brings: a frame of its own would cost as much.
    if (complete && isBackground(job.work) && moving !== undefined) turns.await();
    else publishSoon();
  }

  /**
   * Hands everything that has arrived to the page at once; nothing while a new problem's results are awaited.
   * @param frugal whether what has come from behind waits for the runs: under a hand the next frame is a light one
   */
  function publish(frugal = false): void {
    const state = session.results.getState();
    if (isBusy() && (frugal || (turnsTo !== undefined && !state.waiting))) {
      if (state.settled) session.results.setState({ settled: false });
      return;
    }
    const idle = !isBusy();
    const next = publicationOf(state, {
      jobs: [...wanted.values()],
      arrivals: arrived.values(),
      pending: new Set(pending.keys()),
      undone,
      turnsTo,
      idle,
    });
    arrived.clear();
    turnsTo = undefined;
    if (idle) {
      clearTimeout(patience);
      patience = undefined;
    }
    if (Object.keys(next).length > 0) session.results.setState(next);
    if (next.settled ?? state.settled) rememberShown();
  }

  /** Nobody goes back into the middle of a gesture; kept, its results would only have to be cleared away. */
  function rememberShown(): void {
    if (session.documents.getState().gesture !== undefined) return;
    rememberShelved(memory, wanted.values(), session.results.getState());
  }

  function cancel(): void {
    for (const [lane, { key, work }] of [...pending]) {
      undone.set(key, { work, why: 'cancelled' });
      withdraw(lane);
    }
    publish();
  }

  function giveUp(unable: string): void {
    turns.stop();
    clearTimeout(patience);
    patience = undefined;
    for (const lane of [...pending.keys()]) withdraw(lane);
    session.results.setState({ unable, settled: false, waiting: false });
  }

  function resume(): void {
    undone.clear();
    session.results.setState({ trouble: undefined });
    replan();
  }

  /** Nobody moves anything any more: what was coarse is refined. */
  function rest(): void {
    clearTimeout(moving);
    moving = undefined;
    replan();
  }

  const stops = [
    session.results.subscribe((state, before) => {
      if (state.trajectories !== before.trajectories) updateSoon(followPlane);
    }),
    session.documents.subscribe((state, before) => {
      const changed = state.document.experiment !== before.document.experiment;
      if (changed) {
        clearTimeout(moving);
        moving = state.gesture === undefined ? undefined : setTimeout(rest, REST);
      } else if (state.gesture === undefined && moving !== undefined) rest();
      const { view, show } = state.document.presentation;
      const { presentation: shown } = before.document;
      if (changed || view !== shown.view || show !== shown.show) {
        if (changed && session.results.getState().trouble) resume();
        else replan();
      } else if (!followPlane()) lookAside();
      const isDone = state.gesture === undefined && before.gesture !== undefined;
      if (isDone && session.results.getState().settled) rememberShown();
    }),
    session.workspace.subscribe((state, before) => {
      if (state.map !== before.map) replan();
      else if (followPlane()) return;
      else if (ASIDE.some((name) => state[name] !== before[name])) lookAside();
    }),
  ];
  replan();
  return {
    cancel,
    resume,
    giveUp,
    stop() {
      for (const stop of stops) stop();
      clearTimeout(patience);
      clearTimeout(moving);
      plane.stop();
      turns.stop();
      pool.close();
    },
  };
}

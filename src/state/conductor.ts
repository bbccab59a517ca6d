/** Keeps the results in step with the document: asks the workers for what is missing, drops what is not wanted. */

import type { Result } from '../engine/result';
import type { Work } from '../engine/work';
import { type Job, plan } from '../experiment/plan';
import { formulaOf } from '../experiment/problem';
import type { Pool } from '../workers/pool';
import { type Frame, isLast, type JobId } from '../workers/protocol';
import { Assembly } from './assembly';
import { updateSoon } from './frames';
import { Memory } from './memory';
import type { ResultsState } from './results';
import type { Session } from './session';
import { type Arrival, isShelved, resultInPlaceOf, shelve } from './shelf';
import { gridFor, shownView } from './shown-view';

/** Bytes of finished results kept for going back. */
const MEMORY = 48 * 2 ** 20;
/** Milliseconds before work is shown as such. */
const PATIENCE = 200;

interface Pending {
  readonly key: string;
  readonly id: JobId;
}

export interface Conductor {
  /** Leaves undone what is still missing of the experiment as it is. */
  cancel(): void;
  /** Takes up again what was cancelled or has failed. */
  resume(): void;
  /** There are no workers: nothing is asked for any more, and the sentence stays. */
  giveUp(sentence: string): void;
  /** Ends the workers with it. */
  stop(): void;
}

/** Starts conducting. */
export function conduct(session: Session, pool: Pool): Conductor {
  const memory = new Memory<Result>(MEMORY);
  const wanted = new Map<string, Job>();
  const pending = new Map<string, Pending>();
  const arrived = new Map<string, Arrival>();
  /** By key: what of the wanted work was begun and not finished, and is left alone until somebody asks again. */
  const undone = new Map<string, 'cancelled' | 'failed'>();
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** The loss that the results are about to change over to; undefined once they have. */
  let turnsTo: string | undefined;

  function replan(): void {
    if (session.results.getState().unable !== undefined) return;
    const { document } = session.documents.getState();
    const { map } = session.workspace.getState();
    const jobs = plan(document.experiment, shownView(document, map), gridFor(map));
    turnTo(formulaOf(document.experiment.problem));
    wanted.clear();
    for (const job of jobs) wanted.set(job.lane, job);
    for (const lane of pending.keys()) if (!wanted.has(lane)) withdraw(lane);
    const keys = new Set(jobs.map(({ key }) => key));
    for (const key of undone.keys()) if (!keys.has(key)) undone.delete(key);
    for (const job of jobs) if (!undone.has(job.key)) provide(job);
    publish();
  }

  /** Sees to it that a job's whole result stands in its place, or will. */
  function provide(job: Job): void {
    const { lane, key } = job;
    const under = pending.get(lane);
    if (under?.key === key) return;
    const last = arrived.get(lane);
    if (under === undefined && last?.complete && last.job.key === key) return;
    if (isShelved(job, session.results.getState())) {
      // What is still on its way there would take the place of what is wanted.
      withdraw(lane);
      arrived.delete(lane);
    } else obtain(job);
  }

  function withdraw(lane: string): void {
    const job = pending.get(lane);
    if (job !== undefined) pool.cancel(job.id);
    pending.delete(lane);
  }

  /** Results of two problems are never shown together: those of the new one wait for each other. */
  function turnTo(formula: string): void {
    const { formula: shown } = session.results.getState();
    if (shown === undefined) session.results.setState({ formula });
    turnsTo = shown === undefined || shown === formula ? undefined : formula;
    for (const [lane, { job }] of arrived) if (job.work.formula !== formula) arrived.delete(lane);
  }

  function obtain(job: Job): void {
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
        undone.set(job.key, 'failed');
        session.results.setState({ trouble: sentence });
        updateSoon(publish);
      },
      restarted: () => {
        assembly = assemblyFor(job.work);
      },
    });
    pending.set(job.lane, { key: job.key, id });
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
    updateSoon(publish);
  }

  /** Hands everything that has arrived to the page at once; nothing while a new problem's results are awaited. */
  function publish(): void {
    const state = session.results.getState();
    if (turnsTo !== undefined && pending.size > 0 && !state.waiting) {
      if (state.settled) session.results.setState({ settled: false });
      return;
    }
    const anew = turnsTo !== undefined;
    const jobs = [...wanted.values()];
    const shelving = {
      arrivals: arrived.values(),
      runs: new Set(jobs.map(({ run }) => run)),
      undone: jobs.filter(({ key }) => undone.has(key)),
      anew,
    };
    const next: { -readonly [Key in keyof ResultsState]?: ResultsState[Key] } = {
      ...shelve(state, shelving),
      ...(anew && { formula: turnsTo }),
    };
    arrived.clear();
    turnsTo = undefined;
    const idle = pending.size === 0;
    const settled = idle && undone.size === 0;
    const cancelled = [...undone.values()].includes('cancelled');
    if (idle) {
      clearTimeout(patience);
      patience = undefined;
    }
    if (settled !== state.settled) next.settled = settled;
    if (cancelled !== state.cancelled) next.cancelled = cancelled;
    if (idle && state.waiting) next.waiting = false;
    if (!idle && state.waiting) next.progress = progress(next.trajectories ?? state.trajectories);
    if (Object.keys(next).length > 0) session.results.setState(next);
    if (settled) rememberShown();
  }

  /** Nobody goes back into the middle of a gesture; kept, its results would only have to be cleared away. */
  function rememberShown(): void {
    if (session.documents.getState().gesture !== undefined) return;
    const shelf = session.results.getState();
    for (const job of wanted.values()) {
      const held = resultInPlaceOf(job, shelf);
      if (held !== undefined && isShelved(job, shelf))
        memory.remember(job.key, held.value, bytesOf(held.value));
    }
  }

  /** The share of the runs' steps that is there. */
  function progress(trajectories: ResultsState['trajectories']): number {
    let done = 0;
    let all = 0;
    for (const { lane, key, run, work } of wanted.values()) {
      if (work.kind !== 'descent') continue;
      const shown = trajectories.get(run ?? -1);
      all += work.steps + 1;
      if (!pending.has(lane)) done += work.steps + 1;
      else if (shown?.key === key) done += shown.value.length;
    }
    return all === 0 ? 0 : done / all;
  }

  function cancel(): void {
    for (const [lane, { key }] of [...pending]) {
      undone.set(key, 'cancelled');
      withdraw(lane);
    }
    publish();
  }

  function giveUp(unable: string): void {
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

  const stops = [
    session.documents.subscribe((state, before) => {
      const changed = state.document.experiment !== before.document.experiment;
      const { view, show } = state.document.presentation;
      const { presentation: shown } = before.document;
      if (changed || view !== shown.view || show !== shown.show) {
        if (changed && session.results.getState().trouble) resume();
        else replan();
      } else if (state.gesture === undefined && before.gesture !== undefined) {
        if (session.results.getState().settled) rememberShown();
      }
    }),
    session.workspace.subscribe((state, before) => {
      if (state.map !== before.map) replan();
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
      pool.close();
    },
  };
}

function assemblyFor(work: Work): Assembly | undefined {
  return work.kind === 'descent' ? new Assembly(work.start.length, work.steps) : undefined;
}

function bytesOf(result: Result): number {
  if ('positions' in result) return result.losses.byteLength * (result.positions.length + 2);
  if ('loss' in result) return 3 * result.loss.byteLength;
  return 100 * result.minima.length;
}

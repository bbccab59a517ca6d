/** Keeps the results in step with the document: asks the workers for what is missing, drops what is not wanted. */

import type { Field } from '../engine/field';
import type { Survey } from '../engine/survey';
import type { Trajectory } from '../engine/trajectory';
import type { Work } from '../engine/work';
import { type Job, plan } from '../experiment/plan';
import { homeView } from '../experiment/problem';
import type { Pool } from '../workers/pool';
import type { Frame, JobId } from '../workers/protocol';
import { Assembly } from './assembly';
import { updateSoon } from './frames';
import { Memory } from './memory';
import type { ResultsState } from './results';
import type { Session } from './session';

type Result = Trajectory | Survey | Field;

/** Bytes of finished results kept for going back. */
const MEMORY = 48 * 2 ** 20;
/** Milliseconds before work is shown as such. */
const PATIENCE = 200;

interface Pending {
  readonly key: string;
  readonly id: JobId;
}

/** Starts conducting; returns a function that stops it. */
export function conduct(session: Session, pool: Pool): () => void {
  const memory = new Memory<Result>(MEMORY);
  const wanted = new Map<string, Job>();
  const pending = new Map<string, Pending>();
  const arrived = new Map<string, { readonly job: Job; readonly result: Result }>();
  let patience: ReturnType<typeof setTimeout> | undefined;

  function replan(): void {
    const { experiment, presentation } = session.documents.getState().document;
    const view = presentation.view ?? homeView(experiment.problem);
    const jobs = plan(experiment, view, session.workspace.getState().grid);
    wanted.clear();
    for (const job of jobs) wanted.set(job.lane, job);
    for (const [lane, { id }] of pending)
      if (!wanted.has(lane)) {
        pool.cancel(id);
        pending.delete(lane);
      }
    for (const job of jobs) if (currentKey(job) !== job.key) obtain(job);
    publish();
  }

  /** The key of what the lane shows, or will show once what is under way has arrived. */
  function currentKey(job: Job): string | undefined {
    const { trajectories, survey, field } = session.results.getState();
    const under = pending.get(job.lane)?.key ?? arrived.get(job.lane)?.job.key;
    if (under !== undefined) return under;
    if (job.work.kind === 'survey') return survey?.key;
    if (job.work.kind === 'field') return field?.key;
    return trajectories.get(job.run ?? -1)?.key;
  }

  function obtain(job: Job): void {
    const known = memory.recall(job.key);
    const older = pending.get(job.lane);
    if (known !== undefined) {
      if (older) pool.cancel(older.id);
      pending.delete(job.lane);
      arrived.set(job.lane, { job, result: known });
      return;
    }
    let assembly = assemblyFor(job.work);
    const id = pool.submit(job.lane, job.work, {
      frame: (frame) => take(job, frame, assembly),
      failed: (sentence) => {
        pending.delete(job.lane);
        session.results.setState({ trouble: sentence });
        updateSoon(publish);
      },
      restarted: () => {
        assembly = assemblyFor(job.work);
      },
    });
    pending.set(job.lane, { key: job.key, id });
    patience ??= setTimeout(() => session.results.setState({ waiting: true }), PATIENCE);
  }

  function take(job: Job, frame: Frame, assembly: Assembly | undefined): void {
    const result =
      frame.kind === 'survey'
        ? frame.survey
        : frame.kind === 'field'
          ? frame.field
          : assembly?.add(frame);
    if (result === undefined) return;
    if (frame.kind !== 'stretch' || frame.ending) {
      pending.delete(job.lane);
      memory.remember(job.key, result, bytesOf(result));
    }
    arrived.set(job.lane, { job, result });
    updateSoon(publish);
  }

  /** Hands everything that has arrived to the page at once. */
  function publish(): void {
    const state = session.results.getState();
    const next: { -readonly [Key in keyof ResultsState]?: ResultsState[Key] } = {};
    const trajectories = new Map(state.trajectories);
    let moved = false;
    for (const { job, result } of arrived.values()) {
      const keyed = { key: job.key, value: result };
      if (job.work.kind === 'survey') next.survey = keyed as ResultsState['survey'];
      else if (job.work.kind === 'field') next.field = keyed as ResultsState['field'];
      else if (job.run !== undefined) {
        trajectories.set(job.run, keyed as { key: string; value: Trajectory });
        moved = true;
      }
    }
    arrived.clear();
    for (const run of [...trajectories.keys()])
      if (!wanted.has(`run ${run}`)) moved = trajectories.delete(run) || moved;
    if (moved) next.trajectories = trajectories;
    const settled = pending.size === 0;
    if (settled) {
      clearTimeout(patience);
      patience = undefined;
    }
    if (settled !== state.settled) next.settled = settled;
    if (settled && state.waiting) next.waiting = false;
    if (Object.keys(next).length > 0) session.results.setState(next);
  }

  const stops = [
    session.documents.subscribe((state, before) => {
      const changed = state.document.experiment !== before.document.experiment;
      if (changed || state.document.presentation.view !== before.document.presentation.view) {
        if (changed && session.results.getState().trouble)
          session.results.setState({ trouble: undefined });
        replan();
      }
    }),
    session.workspace.subscribe((state, before) => {
      if (state.grid !== before.grid) replan();
    }),
  ];
  replan();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(patience);
    pool.close();
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

/** How much data a step or a point of some work goes over: what decides how much of it is done in one go. */
import { BLOCK } from '../language/program';
import type { ObjectiveSource } from './objective-source';
import type { RunWork } from './work';

/** Rows times lanes that are gone over in one go: a few milliseconds at the very most. */
const ROWS_AT_ONCE = 2 ** 19;

/** Rows of data; 1 where there are none. */
export const rowsOf = (source: ObjectiveSource): number =>
  source.kind === 'data' ? source.table.count : 1;

/** The size of the mini-batches of a run; undefined where it sees all data at every step. */
export function batchOf({ source, batch }: Pick<RunWork, 'source' | 'batch'>): number | undefined {
  return batch !== undefined && batch < rowsOf(source) ? batch : undefined;
}

/** How often a run in mini-batches has been through its data after a step; undefined where each step sees all of them. */
export function epochsAt(
  work: Pick<RunWork, 'source' | 'batch'>,
  step: number,
): number | undefined {
  const batch = batchOf(work);
  return batch === undefined ? undefined : step / Math.ceil(rowsOf(work.source) / batch);
}

/** So many steps of a run may be taken in one go, at least one. @param lanes that take them together */
export function stepsAtOnce(work: Pick<RunWork, 'source' | 'batch'>, lanes: number): number {
  const rows = batchOf(work) ?? rowsOf(work.source);
  return Math.max(1, Math.floor(ROWS_AT_ONCE / rows / lanes));
}

/** At so many points an objective may be evaluated in one go; even, and a block at most. */
export function lanesAtOnce(source: ObjectiveSource): number {
  return Math.min(BLOCK, 2 * Math.max(1, Math.floor(ROWS_AT_ONCE / rowsOf(source) / 2)));
}

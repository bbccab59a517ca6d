/** The losses of a run in mini-batches over all its data, at every one of its steps. */
import type { Executor } from '../language/program';
import { LossesOverAll } from './losses-over-all';
import type { DataSource } from './objective-source';
import type { Trajectory } from './trajectory';
import { rowsOf } from './work-rows';

/** Rows times steps of a run that somebody would wait for: about a second of a worker. */
const AFFORDABLE = 2 ** 30;

/** Where a run has been. */
export interface Path {
  readonly source: DataSource;
  /** By coordinate, then by step. */
  readonly positions: readonly Float64Array[];
}

export type AllLosses = Required<Pick<Trajectory, 'losses' | 'gradientNorms'>>;

/** Whether the losses of so many steps can be worked out while somebody waits. */
export const isAffordable = (source: DataSource, steps: number): boolean =>
  rowsOf(source) * steps <= AFFORDABLE;

/** Yields how many steps are done; ends with losses and lengths of gradients, step by step. */
export function* allLosses(
  { source, positions }: Path,
  executor: Executor,
): Generator<number, AllLosses> {
  const length = positions[0]?.length ?? 0;
  const [losses, gradientNorms] = [new Float64Array(length), new Float64Array(length)];
  const run = { length, positions, losses, gradientNorms, ending: { kind: 'finished' } } as const;
  const every = Int32Array.from({ length }, (_, step) => step);
  const looking = new LossesOverAll(source, run, executor, every);
  while (!looking.advance()) yield looking.done;
  return { losses, gradientNorms };
}

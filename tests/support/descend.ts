/** Runs of the catalogue, whole and at once, for tests. */
import { optimizerById } from '../../src/catalogue/optimizers';
import { surfaceById } from '../../src/catalogue/surfaces';
import { startDataDescent } from '../../src/engine/batched-descent';
import {
  type DataSource,
  formulaSource,
  type ObjectiveSource,
} from '../../src/engine/objective-source';
import { OvershootFinder } from '../../src/engine/overshoots';
import type { Trajectory } from '../../src/engine/trajectory';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';

export interface Setting {
  readonly optimizer: string;
  readonly rate: number;
  readonly hyperparameters?: Readonly<Record<string, number>>;
  /** A surface's id, or a formula. */
  readonly surface: string;
  readonly start: readonly number[];
  readonly steps: number;
  readonly batch?: number;
  readonly noise?: number;
  readonly seed?: number;
  readonly clip?: number;
  readonly schedule?: DescentWork['schedule'];
  readonly diagonal?: number;
}

/** The same on data. */
export interface DataSetting extends Omit<Setting, 'surface'> {
  readonly data: DataSource;
}

const sourceOf = (setting: Setting | DataSetting): ObjectiveSource =>
  'data' in setting
    ? setting.data
    : formulaSource(surfaceById.get(setting.surface)?.formula ?? setting.surface);

export function workOf(setting: Setting | DataSetting): DescentWork {
  const optimizer = optimizerById.get(setting.optimizer);
  if (optimizer === undefined) throw new Error(`No optimizer "${setting.optimizer}".`);
  const defaults = Object.fromEntries(
    optimizer.hyperparameters.map((parameter) => [parameter.name, parameter.default]),
  );
  return {
    kind: 'descent',
    source: sourceOf(setting),
    start: setting.start,
    steps: setting.steps,
    seed: setting.seed ?? 1,
    noise: setting.noise ?? 0,
    rule: optimizer.rule,
    rate: setting.rate,
    hyperparameters: { ...defaults, ...setting.hyperparameters },
    ...(setting.batch !== undefined && { batch: setting.batch }),
    ...(setting.clip !== undefined && { clip: setting.clip }),
    ...(setting.schedule && { schedule: setting.schedule }),
    ...(setting.diagonal !== undefined && { diagonal: setting.diagonal }),
  };
}

/** With its overshoots, where the setting says what diagonal to hold them against. */
export function descend(
  setting: Setting | DataSetting,
  executor: Executor = blockExecutor,
): Trajectory {
  const work = workOf(setting);
  const descent = startDataDescent(work, executor);
  while (!descent.advance());
  if (work.diagonal === undefined) return descent.trajectory;
  const finder = new OvershootFinder(work.source, work.diagonal, executor);
  return { ...descent.trajectory, overshoots: finder.continue(descent.trajectory) };
}

/** The position after a step. */
export const positionAt = (trajectory: Trajectory, step: number): number[] =>
  trajectory.positions.map((column) => column[step] as number);

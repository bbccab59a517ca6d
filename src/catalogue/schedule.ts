/** What a learning-rate schedule of the catalogue says of itself. */
import type { Hyperparameter } from './optimizer';

export interface ScheduleDefinition {
  /** Stands in links; never changes. */
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** What it is for, in one sentence. */
  readonly idea: string;
  /** Named as PyTorch's. A default may depend on the number of steps: `T` then stands for it. */
  readonly parameters: readonly (Omit<Hyperparameter, 'default'> & {
    readonly default: number | 'T';
  })[];
  /** The rate of step t (from 1) in lr, t, T and the parameters. */
  readonly formula: string;
}

export const defineSchedule = (definition: ScheduleDefinition): ScheduleDefinition => definition;

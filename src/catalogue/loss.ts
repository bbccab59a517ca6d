/** What a loss of the catalogue says of itself: how wrong one prediction is. */
import type { Hyperparameter, Library } from './optimizer';

export interface LossDefinition {
  /** Stands in links; never changes. */
  readonly id: string;
  readonly name: string;
  /** For narrow places. */
  readonly shortName: string;
  /** Of one example, in `prediction`, `y` and the settings; the mean over the examples is minimised. */
  readonly formula: string;
  readonly settings: readonly Hyperparameter[];
  /** What it does with large errors and with small ones, in one sentence. */
  readonly idea: string;
  readonly source: string;
  /** As a program names it; `{delta}` stands for the value of the setting. */
  readonly libraries: Readonly<Partial<Record<Library, string>>>;
}

export const defineLoss = (definition: LossDefinition): LossDefinition => definition;

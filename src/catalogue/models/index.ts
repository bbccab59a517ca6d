/** The models that can be fitted, in the order of the menu. */
import type { ModelDefinition } from '../model';
import { exponential } from './exponential';
import { line } from './line';
import { power } from './power';
import { saturation } from './saturation';

export const models: readonly ModelDefinition[] = [line, exponential, power, saturation];

export const modelById: ReadonlyMap<string, ModelDefinition> = new Map(
  models.map((model) => [model.id, model]),
);

/** What a model of the catalogue says of itself: how a prediction follows from parameters and features. */

export interface ModelDefinition {
  /** Stands in links; never changes. */
  readonly id: string;
  readonly name: string;
  /** The prediction, in the parameters and the features. */
  readonly formula: string;
  /** What is fitted, in the order of coordinates. */
  readonly parameters: readonly string[];
  readonly features: readonly string[];
  /** What it describes, in a few words. */
  readonly about: string;
}

/** A curve in w, b and x. */
export const defineCurve = (
  curve: Omit<ModelDefinition, 'parameters' | 'features'>,
): ModelDefinition => ({ ...curve, parameters: ['w', 'b'], features: ['x'] });

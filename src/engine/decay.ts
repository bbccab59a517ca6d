/** How much a run's weight decay adds to the loss that it minimises. */
import type { DescentWork } from './work';

/** A line of a rule that adds the decay to the gradient. */
const TO_THE_GRADIENT = /^\s*g\s*=.*\bweight_decay\s*\*\s*x\b/m;

/**
 * The factor λ of λ/2·‖x‖² in what is minimised: the weight decay where the rule adds it to the gradient, else 0. Decay
 * beside the gradient leaves the minima of an adaptive method where they are, as long as λ‖x‖ < 1.
 */
export function decayOf({
  rule,
  hyperparameters,
}: Pick<DescentWork, 'rule' | 'hyperparameters'>): number {
  const { weight_decay: decay = 0, decoupled_weight_decay: beside = 0 } = hyperparameters;
  return beside === 0 && TO_THE_GRADIENT.test(rule) ? decay : 0;
}

/** Parameters that several schedules share. */
import type { Hyperparameter } from '../optimizer';

export const decayFactor = (value: number, meaning: string): Hyperparameter => ({
  name: 'gamma',
  symbol: 'gamma',
  default: value,
  minimum: 0,
  maximum: 1,
  open: 'minimum',
  scale: 'complement',
  slider: [0.1, 0.9999],
  meaning,
});

export const lowestRate: Hyperparameter = {
  name: 'eta_min',
  symbol: 'eta_min',
  default: 0,
  minimum: 0,
  maximum: 1e6,
  scale: 'linear',
  slider: [0, 0.1],
  meaning: 'The lowest rate',
};

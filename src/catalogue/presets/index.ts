/** The presets, in the order of the gallery. */
import type { PresetDefinition } from '../preset';
import { adamTrapped } from './adam-trapped';
import { anscombeCurve } from './anscombe-curve';
import { batchesHover } from './batches-hover';
import { biasCorrection } from './bias-correction';
import { cliff } from './cliff';
import { decaySettles } from './decay-settles';
import { edgeOfStability } from './edge-of-stability';
import { libraryDefault } from './library-default';
import { momentumEscapes } from './momentum-escapes';
import { momentumTooMuch } from './momentum-too-much';
import { nesterovLimit } from './nesterov-limit';
import { newtonClimbs } from './newton-climbs';
import { plateau } from './plateau';
import { rateTooLarge } from './rate-too-large';
import { rateTooSmall } from './rate-too-small';
import { ravine } from './ravine';
import { rmspropNeverSettles } from './rmsprop-never-settles';
import { robustLoss } from './robust-loss';
import { rosenbrockValley } from './rosenbrock-valley';
import { saddle } from './saddle';
import { standardizeRound } from './standardize-round';
import { threeRates } from './three-rates';
import { threeValleys } from './three-valleys';
import { warmUp } from './warm-up';
import { weightDecay } from './weight-decay';
import { weightsForEver } from './weights-for-ever';

export const presets: readonly PresetDefinition[] = [
  // The first visit
  threeValleys,
  // The learning rate
  rateTooSmall,
  rateTooLarge,
  edgeOfStability,
  threeRates,
  libraryDefault,
  // Momentum
  ravine,
  momentumEscapes,
  momentumTooMuch,
  nesterovLimit,
  // Adaptive rates
  adamTrapped,
  rmspropNeverSettles,
  biasCorrection,
  // Shapes of the land
  saddle,
  plateau,
  rosenbrockValley,
  cliff,
  newtonClimbs,
  // Schedules and decay
  decaySettles,
  warmUp,
  weightDecay,
  // Fits and classifiers
  anscombeCurve,
  standardizeRound,
  robustLoss,
  batchesHover,
  weightsForEver,
];

export const presetById: ReadonlyMap<string, PresetDefinition> = new Map(
  presets.map((preset) => [preset.id, preset]),
);

/** The optimizers, in the order of the menu. */
import type { OptimizerDefinition } from '../optimizer';
import { adabelief } from './adabelief';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adagradKeras } from './adagrad-keras';
import { adam } from './adam';
import { adamKeras } from './adam-keras';
import { adamax } from './adamax';
import { adamw } from './adamw';
import { adan } from './adan';
import { ademamix } from './ademamix';
import { adopt } from './adopt';
import { amsgrad } from './amsgrad';
import { amsgradOptax } from './amsgrad-optax';
import { lion } from './lion';
import { madgrad } from './madgrad';
import { momentum } from './momentum';
import { nadam } from './nadam';
import { nadamOptax } from './nadam-optax';
import { nesterov } from './nesterov';
import { newton } from './newton';
import { polyak } from './polyak';
import { radam } from './radam';
import { rmsprop } from './rmsprop';
import { rmspropKeras } from './rmsprop-keras';
import { rprop } from './rprop';
import { sgd } from './sgd';
import { signsgd } from './signsgd';
import { yogi } from './yogi';

export const optimizers: readonly OptimizerDefinition[] = [
  // Plain and with momentum
  sgd,
  momentum,
  nesterov,
  // Each coordinate at its own pace
  adagrad,
  adadelta,
  rmsprop,
  adam,
  amsgrad,
  adamw,
  adamax,
  nadam,
  radam,
  adabelief,
  yogi,
  adan,
  ademamix,
  adopt,
  madgrad,
  // By the sign of the gradient
  rprop,
  lion,
  signsgd,
  // Knowing more than the gradient
  polyak,
  newton,
  // As other libraries write them
  adamKeras,
  rmspropKeras,
  adagradKeras,
  nadamOptax,
  amsgradOptax,
];

export const optimizerById: ReadonlyMap<string, OptimizerDefinition> = new Map(
  optimizers.map((optimizer) => [optimizer.id, optimizer]),
);

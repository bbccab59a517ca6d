/** The losses, in the order of the menu; the last is that of classifiers. */
import type { LossDefinition } from '../loss';
import { bce } from './bce';
import { huber } from './huber';
import { mae } from './mae';
import { mse } from './mse';
import { smoothL1 } from './smooth-l1';

export const losses: readonly LossDefinition[] = [mse, mae, huber, smoothL1, bce];

export const lossById: ReadonlyMap<string, LossDefinition> = new Map(
  losses.map((loss) => [loss.id, loss]),
);

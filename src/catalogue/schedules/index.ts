/** The learning-rate schedules, in the order of the menu. */
import type { ScheduleDefinition } from '../schedule';
import { constant } from './constant';
import { cosine } from './cosine';
import { cosineRestarts } from './cosine-restarts';
import { exponential } from './exponential';
import { linearWarmup } from './linear-warmup';
import { oneCycle } from './one-cycle';
import { step } from './step';

export const schedules: readonly ScheduleDefinition[] = [
  constant,
  step,
  exponential,
  cosine,
  cosineRestarts,
  linearWarmup,
  oneCycle,
];

export const scheduleById: ReadonlyMap<string, ScheduleDefinition> = new Map(
  schedules.map((schedule) => [schedule.id, schedule]),
);

/** Where results stand until the page draws them: one of a kind for every run, or one alone. */
import type { Field } from '../engine/field';
import type { Result } from '../engine/result';
import type { Saddles } from '../engine/saddle';
import type { Slopes } from '../engine/slopes';
import type { Survey } from '../engine/survey';
import type { Trajectory } from '../engine/trajectory';
import type { Work } from '../engine/work';
import type { Job } from '../experiment/plan';

/** A result and the content key of exactly the inputs that determined it. */
export interface Keyed<Value> {
  readonly key: string;
  readonly value: Value;
}

export interface Shelf {
  /** By run key: the newest that has arrived, which may lag a frame behind the document. */
  readonly trajectories: ReadonlyMap<number, Keyed<Trajectory>>;
  readonly survey: Keyed<Survey> | undefined;
  readonly field: Keyed<Field> | undefined;
  /** Of the view and the surface for which they were last wanted. */
  readonly slopes: Keyed<Slopes> | undefined;
  readonly saddles: Keyed<Saddles> | undefined;
}

export interface Arrival {
  readonly job: Job;
  readonly result: Result;
}

export const emptyShelf: Shelf = {
  trajectories: new Map(),
  survey: undefined,
  field: undefined,
  slopes: undefined,
  saddles: undefined,
};

/** The part of the shelf for each kind of work. */
const parts = {
  descent: 'trajectories',
  survey: 'survey',
  field: 'field',
  slopes: 'slopes',
  saddles: 'saddles',
} as const satisfies Record<Work['kind'], keyof Shelf>;

type Held = Keyed<Result> | ReadonlyMap<number, Keyed<Result>> | undefined;

/** The key of the result that stands in the job's place; undefined where nothing does. */
export function keyInPlaceOf(job: Job, shelf: Shelf): string | undefined {
  const held: Held = shelf[parts[job.work.kind]];
  return held instanceof Map ? held.get(job.run)?.key : (held as Keyed<Result> | undefined)?.key;
}

/**
 * The parts of the shelf that change by what has arrived and by what is no longer there.
 * @param runs those that there are; results of others are taken away
 * @param anew whether everything that stands there goes first
 */
export function shelve(
  shelf: Shelf,
  arrivals: Iterable<Arrival>,
  runs: ReadonlySet<number | undefined>,
  anew: boolean,
): Partial<Shelf> {
  const changed: Partial<Record<keyof Shelf, Held>> = anew ? { ...emptyShelf } : {};
  const copied = new Set<keyof Shelf>();
  /** A map of its own for every change: what is drawn already keeps the old one. */
  const mapped = (part: keyof Shelf) => {
    const held = (part in changed ? changed[part] : shelf[part]) as ReadonlyMap<
      number,
      Keyed<Result>
    >;
    if (!copied.has(part)) changed[part] = new Map(held);
    copied.add(part);
    return changed[part] as Map<number, Keyed<Result>>;
  };
  for (const { job, result } of arrivals) {
    const part = parts[job.work.kind];
    const keyed = { key: job.key, value: result };
    if (job.run === undefined) changed[part] = keyed;
    else mapped(part).set(job.run, keyed);
  }
  for (const part of Object.values(parts)) {
    const held: Held = part in changed ? changed[part] : shelf[part];
    if (!(held instanceof Map)) continue;
    for (const run of [...held.keys()]) if (!runs.has(run)) mapped(part).delete(run);
  }
  return changed as Partial<Shelf>;
}

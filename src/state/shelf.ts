/** Where results stand until the page draws them: one of a kind for every run, or one alone. */
import type { Field } from '../engine/field';
import type { Result } from '../engine/result';
import type { Survey } from '../engine/survey';
import type { Trajectory } from '../engine/trajectory';
import type { Work } from '../engine/work';
import type { Job } from '../experiment/plan';

/** A result and the content key of exactly the inputs that determined it. */
export interface Keyed<Value> {
  readonly key: string;
  readonly value: Value;
  /** False while more of it is to come, and where the rest was left undone: its ending says nothing yet. */
  readonly complete: boolean;
}

export interface Shelf {
  /** By run key: the newest that has arrived, which may lag a frame behind the document. */
  readonly trajectories: ReadonlyMap<number, Keyed<Trajectory>>;
  readonly survey: Keyed<Survey> | undefined;
  readonly field: Keyed<Field> | undefined;
}

export interface Arrival {
  readonly job: Job;
  readonly result: Result;
  /** Whether this is the whole of it. */
  readonly complete: boolean;
}

export const emptyShelf: Shelf = { trajectories: new Map(), survey: undefined, field: undefined };

/** The part of the shelf for each kind of work. */
const parts = {
  descent: 'trajectories',
  survey: 'survey',
  field: 'field',
} as const satisfies Record<Work['kind'], keyof Shelf>;

type Held = Keyed<Result> | ReadonlyMap<number, Keyed<Result>> | undefined;

/** The result that stands in the job's place, of whatever inputs; undefined where none does. */
export function resultInPlaceOf(job: Job, shelf: Shelf): Keyed<Result> | undefined {
  const held: Held = shelf[parts[job.work.kind]];
  return held instanceof Map ? held.get(job.run) : (held as Keyed<Result> | undefined);
}

/** Whether the whole result of a job stands in its place. */
export function isShelved(job: Job, shelf: Shelf): boolean {
  const held = resultInPlaceOf(job, shelf);
  return held !== undefined && held.key === job.key && held.complete;
}

export interface Shelving {
  readonly arrivals: Iterable<Arrival>;
  /** Those that there are: results of others are taken away. */
  readonly runs: ReadonlySet<number | undefined>;
  /** Jobs left undone: what stands in their places for other inputs is taken away, or it would pass for theirs. */
  readonly undone: readonly Job[];
  /** Whether everything that stands there goes first. */
  readonly anew: boolean;
}

/** The parts of the shelf that change by what has arrived and by what is no longer there. */
export function shelve(shelf: Shelf, { arrivals, runs, undone, anew }: Shelving): Partial<Shelf> {
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
  for (const { job, result, complete } of arrivals) {
    const part = parts[job.work.kind];
    const keyed = { key: job.key, value: result, complete };
    if (job.run === undefined) changed[part] = keyed;
    else mapped(part).set(job.run, keyed);
  }
  for (const job of undone) {
    const held = resultInPlaceOf(job, { ...shelf, ...changed } as Shelf);
    if (held === undefined || held.key === job.key) continue;
    const part = parts[job.work.kind];
    if (job.run === undefined) changed[part] = undefined;
    else mapped(part).delete(job.run);
  }
  for (const part of Object.values(parts)) {
    const held: Held = part in changed ? changed[part] : shelf[part];
    if (!(held instanceof Map)) continue;
    for (const run of [...held.keys()]) if (!runs.has(run)) mapped(part).delete(run);
  }
  return changed as Partial<Shelf>;
}

import { describe, expect, it } from 'vitest';
import type { Survey } from '../../src/engine/survey';
import type { Trajectory } from '../../src/engine/trajectory';
import { firstDocument } from '../../src/experiment/defaults';
import { plan } from '../../src/experiment/plan';
import { homeView } from '../../src/experiment/problem';
import {
  type Arrival,
  emptyShelf,
  isShelved,
  type Shelf,
  type Shelving,
  shelve,
} from '../../src/state/shelf';

const { experiment } = firstDocument();
const jobs = plan(experiment, homeView(experiment.problem), { columns: 0, rows: 0 });
const descents = jobs.filter(({ work }) => work.kind === 'descent');
const [first, second] = descents as [(typeof jobs)[0], (typeof jobs)[0]];
const survey = jobs.find(({ work }) => work.kind === 'survey') as (typeof jobs)[0];

const trajectory = (length: number): Trajectory => ({
  length,
  positions: [new Float64Array(length), new Float64Array(length)],
  losses: new Float64Array(length),
  ending: { kind: 'finished' },
});
const minima: Survey = { minima: [], lowest: 0 } as unknown as Survey;

const nothing: Shelving = {
  arrivals: [],
  runs: new Set(jobs.map(({ run }) => run)),
  undone: [],
  anew: false,
};
const put = (shelf: Shelf, shelving: Partial<Shelving>): Shelf => ({
  ...shelf,
  ...shelve(shelf, { ...nothing, ...shelving }),
});
const arrival = (job: (typeof jobs)[0], complete = true): Arrival => ({
  job,
  result: job.work.kind === 'survey' ? minima : trajectory(3),
  complete,
});
const other = (job: (typeof jobs)[0]) => ({ ...job, key: `${job.key} of other settings` });

describe('the shelf', () => {
  it('holds what arrived, each in its place', () => {
    const shelf = put(emptyShelf, { arrivals: descents.map((job) => arrival(job)) });
    expect(shelf.trajectories.size).toBe(descents.length);
    expect(shelf.survey).toBeUndefined();
    for (const job of descents) expect(isShelved(job, shelf)).toBe(true);
    expect(isShelved(survey, shelf)).toBe(false);
    expect(isShelved(other(first), shelf)).toBe(false);
  });

  it('does not take a part for the whole', () => {
    const part = put(emptyShelf, { arrivals: [arrival(first, false)] });
    expect(part.trajectories.size).toBe(1);
    expect(isShelved(first, part)).toBe(false);
    expect(isShelved(first, put(part, { arrivals: [arrival(first)] }))).toBe(true);
  });

  it('stays the same object by object where nothing happens', () => {
    const shelf = put(emptyShelf, { arrivals: [arrival(first), arrival(survey)] });
    expect(shelve(shelf, nothing)).toEqual({});
    expect(shelve(shelf, { ...nothing, undone: [first, second, survey] })).toEqual({});
  });

  it('never changes a map that is drawn already', () => {
    const before = put(emptyShelf, { arrivals: [arrival(first)] });
    const then = put(before, { arrivals: [arrival(second)] });
    expect(before.trajectories.size).toBe(1);
    expect(then.trajectories.size).toBe(2);
  });

  it('takes away the results of runs that are gone', () => {
    const shelf = put(emptyShelf, { arrivals: [arrival(first), arrival(second)] });
    const then = put(shelf, { runs: new Set([second.run]) });
    expect([...then.trajectories.keys()]).toEqual([second.run]);
  });

  it('takes away what stands for other settings in the place of work left undone', () => {
    const shelf = put(emptyShelf, {
      arrivals: [arrival(first), arrival(second), arrival(survey)],
    });
    const then = put(shelf, { undone: [other(first), other(survey)] });
    expect([...then.trajectories.keys()]).toEqual([second.run]);
    expect(then.survey).toBeUndefined();
    // Nor does what arrives just then for other settings stand there.
    const late = put(shelf, { arrivals: [arrival(first)], undone: [other(first)] });
    expect(late.trajectories.has(first.run ?? -1)).toBe(false);
  });

  it('is emptied for another problem before its results come', () => {
    const shelf = put(emptyShelf, { arrivals: [arrival(first), arrival(survey)] });
    const then = put(shelf, { arrivals: [arrival(second)], anew: true });
    expect([...then.trajectories.keys()]).toEqual([second.run]);
    expect(then.survey).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { firstFrom, type RunEvents, runEvents } from '../../../src/views/timeline/run-events';
import { eventsNear, GAP, stepMarks } from '../../../src/views/timeline/step-marks';
import { words } from '../../../src/views/timeline/words';

const every = (stride: number, from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, i) => from + i * stride);

const run = (color: number, changes: Partial<RunEvents>): RunEvents => ({
  name: `run ${color}`,
  color,
  overshoots: [],
  turningPoint: undefined,
  ...changes,
});

const runs = [
  run(0, { overshoots: every(1, 1, 2000) }),
  run(1, { overshoots: every(3, 100, 900), turningPoint: { kind: 'converged', step: 900 } }),
  run(2, { overshoots: [5, 1999], turningPoint: { kind: 'diverged', step: 902 } }),
  run(3, { turningPoint: { kind: 'left the domain', step: 40 } }),
];

describe('marks over the track', () => {
  it.each([
    [2000, 100],
    [2000, 937],
    [2000, 5000],
    [3000, 640],
  ])('keep apart and in their places, for %i steps on %i pixels', (steps, width) => {
    const marks = stepMarks(runs, steps, width);
    const places = marks.map(({ x }) => x).toSorted((a, b) => a - b);
    places.forEach((x, i) => {
      if (i > 0) expect(x - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(GAP - 1e-9);
    });
    for (const { step, x, kind, color } of marks) {
      expect(x).toBeCloseTo((step / steps) * width, 9);
      const of = runs[color];
      if (kind === 'overshoot') expect(of?.overshoots).toContain(step);
      else expect(of?.turningPoint).toEqual({ kind, step });
    }
  });

  it('show every arrival and end that is not upon another', () => {
    const kinds = stepMarks(runs, 2000, 900).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'overshoot')).toEqual(['left the domain', 'converged']);
    expect(stepMarks(runs, 2000, 9000).map(({ kind }) => kind)).toContain('diverged');
  });

  it('stand for every overshoot where there is room', () => {
    const few = [run(0, { overshoots: [3, 9, 40] }), run(1, { overshoots: [20] })];
    expect(stepMarks(few, 50, 500).map(({ step, color }) => [step, color])).toEqual([
      [3, 0],
      [9, 0],
      [20, 1],
      [40, 0],
    ]);
  });

  it('let no run hide another', () => {
    const colors = new Set(stepMarks(runs, 2000, 900).map(({ color }) => color));
    expect(colors.has(0) && colors.has(1)).toBe(true);
  });

  it('are none beyond the last step, and none without events', () => {
    expect(stepMarks(runs, 3, 900).map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(stepMarks([run(0, {})], 100, 900)).toEqual([]);
    expect(stepMarks([], 100, 900)).toEqual([]);
  });
});

describe('what is told of a place on the track', () => {
  it('is of each run its arrival or end, or else an overshoot', () => {
    expect(eventsNear(runs, 901, 2)).toEqual([
      { name: 'run 0', kind: 'overshoot', step: 899 },
      { name: 'run 1', kind: 'converged', step: 900 },
      { name: 'run 2', kind: 'diverged', step: 902 },
    ]);
    expect(eventsNear(runs.slice(2), 1000, 5)).toEqual([]);
  });

  it('finds the first value that is not below another', () => {
    const values = [2, 3, 5, 7];
    expect([0, 2, 4, 5, 7, 8].map((value) => firstFrom(values, value))).toEqual([0, 0, 2, 2, 3, 4]);
    expect(firstFrom([], 1)).toBe(0);
  });
});

describe('events in words', () => {
  it('name what happened, and when', () => {
    expect(words.events(run(1, { overshoots: [4] }))).toBe('run 1: overshot at step 4.');
    expect(
      words.events(
        run(1, { overshoots: every(1, 1, 14), turningPoint: { kind: 'converged', step: 20 } }),
      ),
    ).toBe(
      'run 1: converged at step 20; overshot at steps 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more.',
    );
    expect(words.events(run(1, {}))).toBe('run 1: no events.');
  });

  it('come from the verdict', () => {
    const trajectory = {
      length: 1,
      positions: [],
      losses: new Float64Array(1),
      ending: { kind: 'finished' },
    } as const;
    expect(runEvents('a', 0, trajectory, { kind: 'diverged', step: 7, reason: undefined })).toEqual(
      {
        name: 'a',
        color: 0,
        overshoots: [],
        turningPoint: { kind: 'diverged', step: 7 },
      },
    );
    expect(runEvents('a', 0, trajectory, undefined).turningPoint).toBeUndefined();
  });
});

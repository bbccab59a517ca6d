/** Whatever a verdict claims, the trajectory bears out: looked through from end to end, by other means than the judge's. */
import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import type { ObjectiveSource } from '../../src/engine/objective-source';
import { readout } from '../../src/engine/readout';
import { judge, type Verdict, type VerdictFacts } from '../../src/engine/verdict';
import { suggestedRate } from '../../src/experiment/suggest';
import { factsOf } from '../support/judged';

const STEPS = 300;

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, c) => value - (b[c] ?? Number.NaN)));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const halves = <Value>(values: readonly Value[]) =>
  [values.slice(0, values.length >> 1), values.slice(values.length >> 1)] as const;

/** Everything that a claim could be about, as plain lists. */
function lookThrough({ trajectory, diagonal, survey, work }: VerdictFacts) {
  const { length, positions, losses, ending } = trajectory;
  const points = Array.from({ length }, (_, k) => positions.map((column) => column[k] as number));
  const steps = points.slice(1).map((point, k) => distance(point, points[k] ?? []));
  return {
    ending,
    diagonal,
    survey,
    source: work.source,
    points,
    losses: Array.from(losses.subarray(0, length)),
    /** Those after a step. */
    stepsAfter: (since: number) => steps.slice(since),
    last: points[length - 1] ?? [],
  };
}

type Run = ReturnType<typeof lookThrough>;
type Of<Kind extends Verdict['kind']> = Extract<Verdict, { kind: Kind }>;

const claims: { readonly [Kind in Verdict['kind']]: (verdict: Of<Kind>, run: Run) => void } = {
  'left the domain'({ step }, { ending, source, last }) {
    expect(ending).toEqual({ kind: 'left the domain', step });
    expect(readout(source, last).loss).toBeNaN();
  },
  singular({ step }, { ending, points }) {
    expect(ending).toEqual({ kind: 'singular', step });
    expect(points).toHaveLength(step);
  },
  diverged({ step, reason }, run) {
    expect(run.ending).toEqual({ kind: 'diverged', step });
    const inside = run.points.slice(0, step).flat();
    expect(Math.max(...inside.map(Math.abs))).toBeLessThanOrEqual(1e12);
    if (reason) claimReason(reason, run);
  },
  growing({ since, reason }, run) {
    const parts = halves(run.losses.slice(since + 1)).map((losses) => Math.max(...losses));
    if (reason?.kind === 'no lower bound') {
      expect(parts[1]).toBeLessThan(parts[0] ?? Number.NaN);
      claimReason(reason, run);
      return;
    }
    expect(parts[1]).toBeGreaterThan(parts[0] ?? Number.NaN);
    expect(parts[1]).toBeGreaterThan(run.losses[0] ?? Number.NaN);
    if (reason) claimReason(reason, run);
  },
  converged({ since, at }, { points, diagonal, stepsAfter, survey, losses, source }) {
    const reach = 1e-3 * diagonal;
    for (const point of points.slice(since))
      expect(distance(point, at.position)).toBeLessThanOrEqual(reach);
    if (since > 0) expect(distance(points[since - 1] ?? [], at.position)).toBeGreaterThan(reach);
    const steps = stepsAfter(since);
    const end = steps.slice(-Math.max(1, Math.floor(steps.length / 8)));
    if (Math.max(...end) > 1e-9 * diagonal) {
      // A run that has only just arrived shows by the steps that led there that they shrink.
      const [before, after] = halves(stepsAfter(Math.min(since, points.length - 9)));
      expect(mean(after)).toBeLessThan(mean(before));
    }
    expect(readout(source, at.position).loss).toBeCloseTo(at.loss, 9);
    const lowest = survey?.lowest ?? Number.NaN;
    expect(at.above).toBeCloseTo(at.rank === 'local' ? at.loss - lowest : 0, 9);
    expect(losses.at(-1)).toBeGreaterThanOrEqual(at.loss - 1e-9 * Math.max(1, Math.abs(at.loss)));
    expectLowAround(at.position, source, reach);
  },
  circling: claimRecurrence,
  bouncing: claimRecurrence,
  endless: () => expect.fail('Every surface has a lowest place.'),
  hovering: () => expect.fail('Without noise nothing hovers.'),
  wandering({ way, since, position }, { diagonal, stepsAfter, last, points }) {
    const steps = stepsAfter(since);
    expect(mean(steps) * steps.length).toBeCloseTo(way, 9);
    expect(way).toBeGreaterThan(diagonal);
    expect(position).toEqual(last);
    expect(distance(last, points[since] ?? [])).toBeLessThan(way / 2);
    const [before, after] = halves(steps).map(mean) as [number, number];
    expect(after / before).toBeGreaterThan(0.75 - 1e-9);
  },
  stuck({ on, position, way, since }, { diagonal, source, stepsAfter, last, survey }) {
    const sum = stepsAfter(since).reduce((all, step) => all + step, 0);
    expect(sum).toBeCloseTo(way, 9);
    expect(sum).toBeLessThan(1e-2 * diagonal);
    if (on === 'plateau') {
      const relief = (survey?.typical ?? Number.NaN) - (survey?.lowest ?? Number.NaN);
      const here = readout(source, last).loss;
      for (const point of around(last, diagonal / 50))
        expect(Math.abs(readout(source, point).loss - here)).toBeLessThan(1e-3 * relief);
    }
    if (on === 'saddle' || on === 'maximum') {
      expect(distance(position, last)).toBeLessThanOrEqual(1e-3 * diagonal);
      const here = readout(source, position).loss;
      const heights = around(position, 1e-4 * diagonal).map(
        (point) => readout(source, point).loss - here,
      );
      expect(Math.min(...heights)).toBeLessThan(0);
      if (on === 'saddle') expect(Math.max(...heights)).toBeGreaterThan(0);
      else expect(Math.max(...heights)).toBeLessThanOrEqual(1e-12);
    }
  },
  'on its way'({ towards, position, steps }, { last, diagonal, points }) {
    expect(position).toEqual(last);
    expect(points).toHaveLength(steps + 1);
    if (towards === undefined) return;
    const away = distance(last, towards.minimum.position);
    if (towards.remaining === 0) expect(away).toBeLessThanOrEqual(1e-3 * diagonal);
    else {
      expect(away).toBeGreaterThan(1e-3 * diagonal);
      const far = points
        .slice(steps - (steps >> 1))
        .map((point) => distance(point, towards.minimum.position));
      const [before, after] = halves(far).map((distances) => Math.max(...distances));
      expect(after).toBeLessThanOrEqual(before ?? Number.NaN);
    }
  },
};

function claimRecurrence(verdict: Of<'circling' | 'bouncing'>, { points, stepsAfter }: Run): void {
  const { since, centre, radius, grows } = verdict;
  const away = points.slice(since + 1).map((point) => distance(point, centre));
  expect(Math.max(...away)).toBeCloseTo(radius, 9);
  const steps = stepsAfter(since);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeGreaterThan(3 * radius);
  const [before, after] = halves(steps).map(mean) as [number, number];
  expect(after / before).toBeGreaterThan(0.75 - 1e-9);
  if (grows) expect(after).toBeGreaterThan(before);
}

function claimReason(
  reason: NonNullable<Of<'diverged'>['reason']>,
  { losses, points, stepsAfter, diagonal, source }: Run,
): void {
  if (reason.kind === 'rate') {
    expect(reason.rate).toBeGreaterThan(reason.limit);
    expect(losses[reason.step]).toBe(Math.min(...losses));
  }
  if (reason.kind === 'cliff') {
    expect(stepsAfter(0)[reason.step - 1]).toBeGreaterThan(diagonal);
    const slopes = points.slice(0, reason.step).map((point) => readout(source, point).slope);
    const steepest = slopes.at(-1) ?? Number.NaN;
    expect(steepest).toBeGreaterThanOrEqual(10 * Math.max(...slopes.slice(0, -1)));
  }
  if (reason.kind === 'no lower bound') {
    const [start = [], end = []] = [points[0], points.at(-1)];
    const far = (1e6 * diagonal) / distance(start, end);
    const there = start.map((value, c) => value + far * ((end[c] ?? Number.NaN) - value));
    expect(readout(source, there).loss).toBeLessThan(Math.min(...losses.slice(0, 10)) - 1);
  }
}

const around = ([x = 0, y = 0]: readonly number[], radius: number): number[][] =>
  Array.from({ length: 32 }, (_, i) => (2 * Math.PI * i) / 32).map((angle) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ]);

/** Nothing nearby lies lower, but for rounding. */
function expectLowAround(
  position: readonly number[],
  source: ObjectiveSource,
  radius: number,
): void {
  const here = readout(source, position).loss;
  for (const point of around(position, radius))
    expect(readout(source, point).loss).toBeGreaterThanOrEqual(
      here - 1e-9 * Math.max(1, Math.abs(here)),
    );
}

function check(facts: VerdictFacts): Verdict['kind'] {
  const verdict = judge(facts);
  const claim = claims[verdict.kind] as (verdict: Verdict, run: Run) => void;
  claim(verdict, lookThrough(facts));
  return verdict.kind;
}

describe.each(surfaces)('$name', (surface) => {
  test.each(optimizers)(
    '$name, at the suggested rate, a tenfold and a hundredth of it',
    (optimizer) => {
      for (const factor of [1, 10, 0.01])
        check(
          factsOf({
            optimizer: optimizer.id,
            surface: surface.id,
            rate: factor * suggestedRate(optimizer, surface),
            start: surface.starts[0]?.at ?? [],
            steps: STEPS,
          }),
        );
    },
  );
});

test('short runs are judged as well', () => {
  for (const steps of [1, 2, 3, 5, 8, 13, 21, 34])
    for (const { id } of optimizers)
      check(factsOf({ optimizer: id, surface: 'himmelblau', rate: 0.01, start: [0, -3], steps }));
});

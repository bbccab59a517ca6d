import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ScheduleDefinition } from '../../src/catalogue/schedule';
import { scheduleById, schedules } from '../../src/catalogue/schedules';
import { buildFormula, parseFormula } from '../../src/language/formula';
import { Graph } from '../../src/language/graph-builder';
import { evaluateScalar } from '../../src/language/scalar';
import { isAllowed } from '../support/is-allowed';

interface RecordedSchedule {
  readonly id: string;
  readonly scheduler: string;
  readonly base_lr: number;
  readonly args: Readonly<Record<string, number | boolean | string>>;
  /** At index t − 1 the rate of step t. */
  readonly lr: readonly number[];
}

const recorded: readonly RecordedSchedule[] = JSON.parse(
  readFileSync(new URL('../reference/schedules.json', import.meta.url), 'utf8'),
).schedules;

/** PyTorch's class to our id; those absent are not in the catalogue. */
const ids: Readonly<Record<string, string>> = {
  constant: 'constant',
  StepLR: 'step',
  ExponentialLR: 'exponential',
  CosineAnnealingLR: 'cosine',
  CosineAnnealingWarmRestarts: 'cosine-restarts',
  LinearLR: 'linear-warmup',
  OneCycleLR: 'one-cycle',
};

const given = ['lr', 't', 'T'];

/** The rate as a function of the step, from 1. */
function rates(
  { formula, parameters }: ScheduleDefinition,
  lr: number,
  T: number,
  settings: Readonly<Record<string, number>> = {},
): (t: number) => number {
  const names = parameters.map(({ name }) => name);
  const graph = new Graph();
  const node = buildFormula(graph, parseFormula(formula, given, names), (name) =>
    graph.input(name),
  );
  const program = { graph, inputs: [], outputs: [{ name: 'rate', node }] };
  const values = Object.fromEntries(
    parameters.map(({ name, default: value }) => [name, value === 'T' ? T : value]),
  );
  return (t) => evaluateScalar(program, { ...values, ...settings, lr, T, t }).rate as number;
}

const schedule = (id: string): ScheduleDefinition => {
  const found = scheduleById.get(id);
  if (!found) throw new Error(`No schedule "${id}".`);
  return found;
};

test('every schedule that links may name is there, and no other', () => {
  expect(schedules.map(({ id }) => id)).toEqual([...scheduleById.keys()]);
  expect([...scheduleById.keys()].sort()).toEqual(Object.values(ids).sort());
});

// Its other phases are another schedule than ours.
const comparable = recorded.filter(({ scheduler, args }) => scheduler in ids && !args.three_phase);

test.each(comparable)(
  '$id is what PyTorch computes, step by step',
  ({ scheduler, base_lr, args, lr }) => {
    const settings = Object.fromEntries(
      Object.entries(args).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    );
    const rate = rates(schedule(ids[scheduler] as string), base_lr, lr.length, settings);
    for (const [index, theirs] of lr.entries()) {
      expect(Math.abs(rate(index + 1) - theirs), `step ${index + 1}`).toBeLessThanOrEqual(
        1e-12 * theirs,
      );
    }
  },
);

test('all recordings of catalogued schedules were compared', () => {
  expect(comparable.length).toBe(11);
});

describe.each(schedules)('$name', (definition) => {
  const { parameters } = definition;

  test.each([1, 2, 3, 10, 100, 5000])(
    'scales with lr and stays between 0 and lr in %i steps',
    (T) => {
      const rate = rates(definition, 1, T);
      const doubled = rates(definition, 2, T);
      for (let t = 1; t <= T; t += Math.ceil(T / 100)) {
        expect(rate(t), `step ${t} of ${T}`).toBeGreaterThanOrEqual(0);
        expect(rate(t)).toBeLessThanOrEqual(1 + 1e-12);
        expect(doubled(t)).toBeCloseTo(2 * rate(t), 12);
      }
    },
  );

  test('offers its parameters within their bounds', () => {
    for (const parameter of parameters) {
      const { name, default: value, slider, scale } = parameter;
      const offered = [...slider, value === 'T' ? 200 : value];
      expect(
        offered.filter((number) => !isAllowed(parameter, number)),
        name,
      ).toEqual([]);
      expect(slider[0], name).toBeLessThan(slider[1]);
      if (scale === 'logarithmic') expect(slider[0], name).toBeGreaterThan(0);
    }
  });

  test('explains itself', () => {
    expect(definition.idea).toMatch(/^[A-Z].*[^.]\.$/);
    expect(definition.source).not.toBe('');
    for (const { meaning } of parameters) expect(meaning).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe('cosine with restarts', () => {
  // Cycle by cycle, as the paper describes it, against the closed form, whose logarithm is delicate at restarts.
  test.each([
    [1, 2],
    [3, 3],
    [7, 1.5],
    [10, 1],
    [50, 4],
  ])(
    'begins anew after %i steps and cycles growing by %f, up to 100,000 steps',
    (first, growth) => {
      const rate = rates(schedule('cosine-restarts'), 1, 100_000, { T_0: first, T_mult: growth });
      let start = 0;
      for (let length = first; start < 100_000 && length >= 1; length *= growth) {
        const begin = Math.ceil(start);
        const phase = (begin - start) / length;
        expect(rate(begin + 1), `step ${begin + 1}`).toBeCloseTo(
          (1 + Math.cos(Math.PI * phase)) / 2,
          6,
        );
        const last = Math.ceil(start + length) - 1;
        const lastPhase = (last - start) / length;
        expect(rate(last + 1), `step ${last + 1}`).toBeCloseTo(
          (1 + Math.cos(Math.PI * lastPhase)) / 2,
          6,
        );
        start += length;
        if (growth === 1 && start > 2000) break;
      }
    },
  );
});

test('one cycle climbs to lr, and ends at its lowest rate', () => {
  const rate = rates(schedule('one-cycle'), 1, 200);
  expect(rate(1)).toBeCloseTo(1 / 25, 12);
  expect(rate(60)).toBeCloseTo(1, 12);
  expect(rate(200)).toBeCloseTo(1 / 25 / 1e4, 15);
  expect(rate(300)).toBe(rate(200));
});

/** Sweeps a run over its learning rates: all of them at once, as one batch. */
import type { Bench, Executor, Machine } from '../language/program';
import { miniBatchesOf } from './batched-descent';
import type { Goal } from './local-shape';
import { objectiveOf } from './objective';
import { penaltyOf } from './penalty';
import { findRests, type Rests } from './rests';
import { noiseOf, shapeOf } from './run-bench';
import { stepProgram } from './step-program';
import { type Outcome, outcomes, type Sweep } from './sweep';
import { sweepBench } from './sweep-bench';
import { outcomeOf } from './sweep-outcome';
import { sweepRates } from './sweep-rates';
import { SweepRecord } from './sweep-record';
import {
  ENERGY,
  HIGHEST,
  LEFT,
  lastPosition,
  OVERSHOT,
  SHORTEST_SQUARED,
  sweptStep,
  WINDOW,
} from './swept-step';
import { SOUND } from './watched-step';
import type { SweepWork } from './work';
import { batchOf, stepsAtOnce } from './work-rows';

/** The same as for a run alone, `overshoots`. */
const SHORTEST_OVERSHOOT = 1e-6;
/** Lanes times steps between two pauses: about a millisecond. */
const WORK_PER_PAUSE = 49_152;

/**
 * Computes a sweep, of at most 256 rates; yields where it may pause. The result does not depend on how often it does.
 * @param memory what is recorded on the way may stand here, if there is room
 * @throws FormulaError where the surface or the rule cannot be read
 */
export function* sweep(
  work: SweepWork,
  executor: Executor,
  memory?: ArrayBuffer,
): Generator<void, Sweep> {
  const rates = sweepRates(work.rates);
  const plain = stepProgram({ ...shapeOf(work), lanewise: ['lr'] });
  const coordinates = work.start.length;
  const step = { ...plain, program: sweptStep(plain.program, coordinates) };
  const objective = objectiveOf(work.source, step.needsHessian ? 'hessian' : 'gradient');
  const positions = work.start.map((_, c) => lastPosition(c));
  const record = new SweepRecord(work, rates.length, memory);
  const machine = executor.machine(objective, step.program, [...positions, HIGHEST, ENERGY]);
  const bench = sweepBench(work, rates, step, objective);
  const set = (name: string, value: number) => bench.values.get(name)?.fill(value);
  set(WINDOW, record.window);
  set(SHORTEST_SQUARED, (SHORTEST_OVERSHOOT * work.diagonal) ** 2);
  work.start.forEach((value, c) => {
    set(lastPosition(c), value);
  });
  yield* iterate(work, { machine, bench, record, executor });
  record.close([...positions, HIGHEST, ENERGY].map((name) => column(bench, name)));

  const ended = column(bench, SOUND);
  const finished = ended.map((sound) => Number(sound > work.steps));
  const goal = { source: work.source, penalty: penaltyOf(work) };
  const rests = yield* findRests(work, goal, record, finished);
  const [left, overshot] = [column(bench, LEFT), column(bench, OVERSHOT)];
  return yield* judge({
    goal,
    diagonal: work.diagonal,
    counts: batchOf(work) === undefined,
    rates,
    record,
    finished,
    rests,
    left,
    overshot,
  });
}

const column = ({ values }: Bench, name: string): Float64Array =>
  values.get(name) ?? new Float64Array(0);

interface Parts {
  readonly machine: Machine;
  readonly bench: Bench;
  readonly record: SweepRecord;
  readonly executor: Executor;
}

/** One step more than the run has: it takes the last position into account. */
function* iterate(
  work: SweepWork,
  { machine, bench, record, executor }: Parts,
): Generator<void, void> {
  const { start, steps } = work;
  const { window } = record;
  const { lanes, values, rows: data } = bench;
  const most = Math.min(WORK_PER_PAUSE / lanes, stepsAtOnce(work, lanes));
  const longest = window * Math.max(1, Math.floor(most / window));
  const draw = noiseOf(work, executor);
  const miniBatches = miniBatchesOf(work);
  const stream = new Float64Array(draw ? longest * start.length : 0);
  for (let from = 0; from <= steps; from += longest) {
    const count = Math.min(longest, steps + 1 - from);
    draw?.(stream.subarray(0, count * start.length));
    const batches = miniBatches?.next(count);
    const rows = data && { ...data, ...(batches && { batches }) };
    machine.iterate({
      bench: { lanes, values, ...(rows && { rows }) },
      steps: count,
      every: window,
      stream,
      record: record.rows(from, count),
    });
    yield;
  }
}

interface Ends {
  readonly goal: Goal;
  readonly diagonal: number;
  /** Whether overshoots are counted: steps that are uphill on one batch are downhill on the next. */
  readonly counts: boolean;
  readonly rates: Float64Array;
  readonly record: SweepRecord;
  readonly finished: Float64Array;
  readonly rests: Rests;
  readonly left: Float64Array;
  readonly overshot: Float64Array;
}

/** Runs between two pauses. */
const RUNS_PER_PAUSE = 32;

function* judge(ends: Ends): Generator<void, Sweep> {
  const { goal, diagonal, counts, rates, record, finished, left, overshot } = ends;
  const { minima, reached, settled } = ends.rests;
  const { length } = rates;
  const usual = reached.find((index) => index >= 0);
  const found = new Uint8Array(length);
  const overshoots = new Uint32Array(length);
  for (let lane = 0; lane < length; lane++) {
    if (lane % RUNS_PER_PAUSE === RUNS_PER_PAUSE - 1) yield;
    if (finished[lane] === 1 && counts) overshoots[lane] = overshot[lane];
    const outcome = ((): Outcome => {
      if (finished[lane] === 0) return left[lane] === 1 ? 'leaves' : 'diverges';
      const converged = counts && overshot[lane] > 0 ? 'overshoots' : 'converges';
      const there = reached[lane] === usual ? converged : 'elsewhere';
      const atMinimum = reached[lane] < 0 ? undefined : there;
      return outcomeOf(record.lastQuarter(lane), atMinimum, goal, diagonal);
    })();
    found[lane] = outcomes.indexOf(outcome);
  }
  return {
    rates,
    outcomes: found,
    settled,
    resolution: record.window,
    reached,
    overshoots,
    minima,
  };
}

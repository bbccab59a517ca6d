/** The runs recorded on data as runs of ours, and how far each can be compared. */
import type { DataSource } from '../../src/engine/objective-source';
import type { Trajectory } from '../../src/engine/trajectory';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { descend } from './descend';
import { counterpart } from './recorded';
import {
  type ClassifierProblem,
  type ClassifierRun,
  classifierProblems,
  classifierRows,
  type LineProblem,
  type LineRun,
  lineProblems,
  lineRows,
  named,
  type RecordedRun,
} from './recorded-data';
import { classifierOf, lineThrough, readReference } from './reference-data';

interface Batched {
  readonly dataset: string;
  readonly standardized: boolean;
  readonly batch: number;
  readonly seed: number;
  readonly epochs: number;
  readonly first_epoch_order: readonly number[];
}

const batchedFile = readReference('minibatch') as {
  readonly line: readonly (LineRun & Batched)[];
  readonly logistic: readonly (ClassifierRun & Batched)[];
};

/** One recorded run with all that it takes to repeat it. */
export interface DataRun {
  readonly name: string;
  readonly recorded: RecordedRun;
  /** By coordinate, then by step. */
  readonly positions: readonly (readonly number[])[];
  readonly data: DataSource;
  readonly batch?: number;
  readonly seed?: number;
}

function lineRun(problem: LineProblem, recorded: LineRun): DataRun {
  const { loss, delta, beta } = recorded;
  const width = delta ?? beta;
  const robust = loss === 'smooth_l1' ? 'huber' : loss;
  const data = lineThrough(lineRows(problem), robust, robust === 'huber' ? width : undefined);
  return {
    name: `${loss}, ${recorded.optimizer} ${JSON.stringify(recorded.hp)} on ${named(problem)}`,
    recorded,
    positions: [recorded.w, recorded.b],
    // PyTorch's smooth L1 is Huber's loss over its width.
    data: loss === 'smooth_l1' ? { ...data, loss: `(${data.loss}) / delta` } : data,
  };
}

function classifierRun(problem: ClassifierProblem, recorded: ClassifierRun): DataRun {
  return {
    name: `cross-entropy, ${recorded.optimizer} ${JSON.stringify(recorded.hp)} on ${named(problem)}`,
    recorded,
    positions: [recorded.w1, recorded.w2, recorded.b],
    data: classifierOf(classifierRows(problem)),
  };
}

const inBatches = ({ batch, seed }: Batched, run: DataRun): DataRun => ({
  ...run,
  name: `batches of ${batch}, seed ${seed}: ${run.name}`,
  batch,
  seed,
});

function problemOf<Problem extends { dataset: string; standardized: boolean }>(
  problems: readonly Problem[],
  { dataset, standardized }: Batched,
): Problem {
  const found = problems.find(
    (problem) => problem.dataset === dataset && problem.standardized === standardized,
  );
  if (found === undefined) throw new Error(`No problem is recorded on ${dataset}.`);
  return found;
}

export const lineRuns = lineProblems.flatMap((problem) =>
  problem.trajectories.map((recorded) => lineRun(problem, recorded)),
);
export const classifierRuns = classifierProblems.flatMap((problem) =>
  problem.trajectories.map((recorded) => classifierRun(problem, recorded)),
);
export const batchedRuns = [
  ...batchedFile.line.map((recorded) =>
    inBatches(recorded, lineRun(problemOf(lineProblems, recorded), recorded)),
  ),
  ...batchedFile.logistic.map((recorded) =>
    inBatches(recorded, classifierRun(problemOf(classifierProblems, recorded), recorded)),
  ),
];

const executor = createWebAssemblyExecutor();
if (executor === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');

/** The run as we make it. */
export function repeat(
  { recorded, positions, data, batch, seed }: DataRun,
  start = recorded.start,
): Trajectory {
  const [impl = 'torch', optimizer = ''] = recorded.optimizer.split('.');
  if (impl !== 'torch') throw new Error(`Nobody recorded ${impl} on data.`);
  const ours = counterpart({ impl, optimizer, hp: recorded.hp });
  if ('leftOut' in ours) throw new Error(ours.leftOut);
  const { lr, ...hyperparameters } = ours.hyperparameters;
  return descend(
    {
      optimizer: ours.optimizer,
      rate: lr as number,
      hyperparameters,
      data,
      start,
      steps: (positions[0]?.length ?? 1) - 1,
      ...(batch !== undefined && { batch }),
      ...(seed !== undefined && { seed }),
    },
    executor,
  );
}

/** Rounded differently, two runs of the same numbers part by no more than this while they can be compared. */
const ROUNDED_APART = 2e-11;
/** The same from starts that differ by `MOVED`. */
const MOVED_APART = 1e-10;
const MOVED = 1e-14;

/**
 * The last step at which another program in double precision can be held against ours: up to there the run stays where
 * it is when its examples are added in the opposite order, when its predictions are rounded otherwise, and when its
 * start is moved by 10⁻¹⁴.
 */
export function comparableSteps(run: DataRun, ours: Trajectory): number {
  const { data, recorded } = run;
  const { columns, count, values } = data.table;
  const backwards = Float64Array.from(values, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return values[(count - 1 - row) * columns + column] ?? Number.NaN;
  });
  const others = [
    ...(run.batch === undefined
      ? [
          {
            limit: ROUNDED_APART,
            other: repeat({
              ...run,
              data: { ...data, table: { ...data.table, values: backwards } },
            }),
          },
        ]
      : []),
    {
      limit: ROUNDED_APART,
      other: repeat({ ...run, data: { ...data, model: `(3 * (${data.model})) / 3` } }),
    },
    {
      limit: MOVED_APART,
      other: repeat(
        run,
        recorded.start.map((value) => value + MOVED),
      ),
    },
  ];
  let last = 0;
  while (
    last + 1 < ours.length &&
    others.every(({ limit, other }) => {
      const gap = separationAt(ours.positions, other.positions, last + 1);
      return gap <= limit;
    })
  )
    last++;
  return last;
}

/** The largest distance in a coordinate, relative to max(1, |position|). */
export function separationAt(
  ours: readonly ArrayLike<number>[],
  theirs: readonly ArrayLike<number>[],
  step: number,
): number {
  let worst = 0;
  ours.forEach((column, c) => {
    const there = theirs[c]?.[step] ?? Number.NaN;
    const off = Math.abs((column[step] ?? Number.NaN) - there) / Math.max(1, Math.abs(there));
    worst = Number.isNaN(off) ? Number.POSITIVE_INFINITY : Math.max(worst, off);
  });
  return worst;
}

/** What must be computed for an experiment: jobs, each with a key made of exactly the inputs that decide its result. */
import { scheduleById } from '../catalogue/schedules';
import { contentKey } from '../engine/objective-source';
import type { DescentWork, Plane, SurveyWork, Work } from '../engine/work';
import type { Experiment, Run, RunSchedule, View } from './experiment';
import { methodOf } from './method';
import { homeDiagonal, homeView, sourceOf, surfaceOf } from './problem';

export interface Job {
  /** A newer job supersedes an older one of the same lane. */
  readonly lane: string;
  /** Jobs with equal keys have equal results. */
  readonly key: string;
  readonly work: Work;
  /** The key of the run that a descent or a sweep belongs to. */
  readonly run?: number;
  /** Done sooner, and good enough while a hand still moves. */
  readonly coarse?: Job;
  /** Nobody would wait for it: it is left undone. */
  readonly tooLong?: boolean;
}

/** Samples of the map. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** What the map needs besides; of layers nothing is computed unless they are on. */
export interface LayerNeeds {
  /** Of a problem with more than two parameters, which of its planes is shown. */
  readonly plane?: Plane | undefined;
  /** Arrows of the gradient field. */
  readonly slopes?: Grid;
  readonly saddles?: boolean;
}

/** One job per run, hidden ones too; one for the problem's minima; one for the map, where it has a size. */
export function plan(
  experiment: Experiment,
  view: View,
  grid: Grid,
  { plane, slopes, saddles = false }: LayerNeeds = {},
): readonly Job[] {
  const ground = { source: sourceOf(experiment.problem), ...(plane && { plane }) };
  const jobs: Job[] = experiment.runs.map((run) => ({
    ...job(`run ${run.key}`, descentWork(experiment, run)),
    run: run.key,
  }));
  jobs.push(job('survey', surveyWork(experiment)));
  const { columns, rows } = grid;
  if (columns > 1 && rows > 1) {
    const field = (size: Grid) => job('field', { kind: 'field', ...ground, view, ...size });
    const { source } = ground;
    if (source.kind === 'formula') jobs.push(field(grid));
    else
      jobs.push({
        ...field(affordable(grid, source.table.count, AT_REST)),
        coarse: field(affordable(grid, source.table.count, WHILE_MOVING)),
      });
  }
  if (slopes) jobs.push(job('slopes', { kind: 'slopes', ...ground, view, ...slopes }));
  if (saddles)
    jobs.push(
      job('saddles', {
        kind: 'saddles',
        ...ground,
        view: homeView(experiment.problem, plane?.axes),
      }),
    );
  return jobs;
}

/** One step of one run, to be taken apart. @param step from 1 */
export function inspectionJob(experiment: Experiment, run: Run, step: number): Job {
  const work = { ...descentWork(experiment, run), kind: 'inspection', step, run: run.key } as const;
  return job('inspection', work);
}

/** Evaluations of a model that a map over data may cost, and the least samples of a side, however many rows. */
const AT_REST = { evaluations: 4e8, least: 96 };
const WHILE_MOVING = { evaluations: 4e5, least: 40 };

/** The grid, with fewer samples where every one is a sum over many rows. */
function affordable(
  { columns, rows }: Grid,
  count: number,
  { evaluations, least }: typeof AT_REST,
): Grid {
  const share = Math.min(1, Math.sqrt(evaluations / (columns * rows * count)));
  const fewer = (side: number): number => Math.max(Math.min(side, least), Math.round(side * share));
  return { columns: fewer(columns), rows: fewer(rows) };
}

const job = (lane: string, work: Work): Job => ({ lane, key: contentKey(work), work });

/**
 * One run as the engine needs it; name, colour and whether it is hidden stay behind.
 * @throws Error where the run's optimizer or schedule is unknown, which the gate has ruled out
 */
export function descentWork(experiment: Experiment, run: Run): DescentWork {
  const { problem, start, steps, batch, noise, rules } = experiment;
  const method = methodOf(run.optimizer, rules);
  if (method === undefined) throw new Error(`Unknown optimizer "${run.optimizer}".`);
  return {
    kind: 'descent',
    source: sourceOf(problem),
    start,
    steps,
    ...(batch !== undefined && { batch }),
    // Without noise and batches nothing is random, and another seed is no other run.
    seed: noise > 0 || batch !== undefined ? experiment.seed : 0,
    noise,
    rule: method.rule,
    rate: run.rate,
    hyperparameters: run.hyperparameters,
    ...(run.schedule && { schedule: scheduleWork(run.schedule) }),
    ...(run.clip !== undefined && { clip: run.clip }),
    diagonal: homeDiagonal(problem),
  };
}

function scheduleWork({ id, parameters }: RunSchedule) {
  const definition = scheduleById.get(id);
  if (definition === undefined) throw new Error(`Unknown schedule "${id}".`);
  return { formula: definition.formula, parameters };
}

/** Looks within the home view: what is known of a problem does not depend on where the visitor looks. */
function surveyWork({ problem }: Experiment): SurveyWork {
  const surface = surfaceOf(problem);
  return {
    kind: 'survey',
    source: sourceOf(problem),
    view: homeView(problem),
    seeds: surface?.minima ?? [],
    kinks: surface?.kinks ?? [],
    ...(surface?.edge && { edge: surface.edge }),
  };
}

/** Sweeps of runs of the catalogue, whole and at once, and which verdicts go with their outcomes. */

import { optimizerById } from '../../src/catalogue/optimizers';
import { surfaceById } from '../../src/catalogue/surfaces';
import { atOnce } from '../../src/engine/at-once';
import type { Outcome, Sweep } from '../../src/engine/sweep';
import { sweep } from '../../src/engine/sweeping';
import type { Verdict } from '../../src/engine/verdict';
import type { SweepWork } from '../../src/engine/work';
import { suggestedRate } from '../../src/experiment/suggest';
import { chooseExecutor } from '../../src/language/executors';
import type { Executor } from '../../src/language/program';
import { type Setting, workOf } from './descend';

export interface SweepCase extends Partial<Setting> {
  readonly optimizer: string;
  readonly surface: string;
  readonly range?: readonly [number, number];
}

/** A case as a sweep, over the range of its slider or one of its own; a formula over the view from −5 to 5. */
export function sweepOf(one: SweepCase, count = 96): { work: SweepWork; setting: Setting } {
  const surface = surfaceById.get(one.surface);
  const optimizer = optimizerById.get(one.optimizer);
  if (optimizer === undefined) throw new Error(`No optimizer "${one.optimizer}".`);
  const [x, y] = surface?.view ?? [
    [-5, 5],
    [-5, 5],
  ];
  const usual = surface ? suggestedRate(optimizer, surface) : 0.01;
  const [low, high] = one.range ?? [usual / 1000, usual * 30];
  const start = one.start ?? surface?.starts[0]?.at ?? [1, 1];
  const diagonal = Math.hypot(x[1] - x[0], y[1] - y[0]);
  const setting: Setting = { steps: 200, diagonal, ...one, start, rate: usual };
  const { kind: _kind, rate: _rate, ...rest } = workOf(setting);
  const work: SweepWork = {
    ...rest,
    kind: 'sweep',
    rates: { low, high, count },
    minima: surface?.minima ?? [],
    kinks: surface?.kinks ?? [],
    diagonal,
  };
  return { work, setting };
}

const usualExecutor = chooseExecutor();

export function swept(work: SweepWork, executor: Executor = usualExecutor): Sweep {
  return atOnce(sweep(work, executor));
}

/**
 * Which outcomes go with a verdict.
 * @param usual whether a run that has converged did so where those at the slowest rates do
 */
export function outcomesFor(
  verdict: Verdict,
  usual: boolean,
  overshoots: number,
): readonly Outcome[] {
  switch (verdict.kind) {
    case 'left the domain':
      return ['leaves'];
    case 'singular':
    case 'diverged':
      return ['diverges'];
    case 'growing':
      return [verdict.reason?.kind === 'no lower bound' ? 'unsettled' : 'diverges'];
    case 'endless':
      return ['unsettled', 'slow'];
    case 'converged':
      if (!usual) return ['elsewhere'];
      return [overshoots > 0 ? 'overshoots' : 'converges'];
    case 'circling':
    case 'bouncing':
    case 'hovering':
    case 'wandering':
      return ['unsettled'];
    case 'stuck':
      return ['slow', 'elsewhere'];
    case 'on its way':
      return ['slow'];
  }
}

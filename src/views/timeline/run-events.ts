/** What happened to a run and when: its overshoots, and the step at which it arrived or ended. */
import type { Trajectory } from '../../engine/trajectory';
import type { Verdict } from '../../engine/verdict';

export type TurningPoint = 'converged' | 'diverged' | 'left the domain' | 'singular';

export interface RunEvents {
  readonly name: string;
  /** From 0: colour and marker. */
  readonly color: number;
  /** Ascending. */
  readonly overshoots: readonly number[];
  readonly turningPoint: { readonly kind: TurningPoint; readonly step: number } | undefined;
}

export function runEvents(
  name: string,
  color: number,
  trajectory: Trajectory,
  verdict: Verdict | undefined,
): RunEvents {
  return {
    name,
    color,
    overshoots: trajectory.overshoots ?? [],
    turningPoint: turningPointOf(verdict),
  };
}

function turningPointOf(verdict: Verdict | undefined): RunEvents['turningPoint'] {
  switch (verdict?.kind) {
    case 'converged':
      return { kind: 'converged', step: verdict.since };
    case 'diverged':
    case 'left the domain':
    case 'singular':
      return { kind: verdict.kind, step: verdict.step };
    default:
      return undefined;
  }
}

/** Where in an ascending list the first value stands that is not below the one given. */
export function firstFrom(steps: readonly number[], value: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

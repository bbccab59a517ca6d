/** Marks over the track of the timeline: which of all events find room there, and where. */
import { firstFrom, type RunEvents, type TurningPoint } from './run-events';

export interface StepMark {
  readonly step: number;
  /** Pixels from the beginning of the track. */
  readonly x: number;
  readonly kind: 'overshoot' | TurningPoint;
  /** Of the run whose colour and marker it bears. */
  readonly color: number;
}

/** Pixels between the middles of two marks; events that are closer have one together. */
export const GAP = 8;

/**
 * Marks in the order in which they are drawn. Arrivals and ends come first, one each; where two of them meet, the second
 * is left out. Between them stand overshoots, one mark for all within a gap; which run it belongs to goes round among
 * those that overshot there, so that none hides another.
 * @param width of the track, in pixels
 */
export function stepMarks(runs: readonly RunEvents[], steps: number, width: number): StepMark[] {
  const pixel = (step: number) => (step / steps) * width;
  const marks: StepMark[] = [];
  const turns: StepMark[] = [];
  for (const { color, turningPoint } of runs) {
    if (turningPoint === undefined || turningPoint.step > steps) continue;
    const { kind, step } = turningPoint;
    const x = pixel(step);
    if (turns.some((other) => Math.abs(other.x - x) < GAP)) continue;
    turns.push({ step, x, kind, color });
  }
  turns.sort((a, b) => a.x - b.x);
  const isFree = (step: number) => turns.every(({ x }) => Math.abs(x - pixel(step)) >= GAP);
  const perGap = (GAP * steps) / width;
  for (let next = 0, group = 0; next <= steps; group++) {
    const comings = runs.map(({ color, overshoots }) => ({
      color,
      step: nextOf(overshoots, next),
    }));
    const first = Math.min(...comings.map(({ step }) => step));
    if (!(first <= steps)) break;
    const end = first + perGap;
    const there = comings.filter(({ step }) => step < end && isFree(step));
    const chosen = there[group % there.length];
    if (chosen) marks.push({ ...chosen, x: pixel(chosen.step), kind: 'overshoot' });
    next = Math.max(first + 1, Math.ceil(chosen ? chosen.step + perGap : end));
  }
  return [...marks, ...turns];
}

const nextOf = (steps: readonly number[], from: number): number =>
  steps[firstFrom(steps, from)] ?? Number.POSITIVE_INFINITY;

export interface NearEvent {
  readonly name: string;
  readonly kind: StepMark['kind'];
  readonly step: number;
}

/** Of each run the event nearby that matters most: its arrival or end, or else an overshoot. */
export function eventsNear(runs: readonly RunEvents[], step: number, reach: number): NearEvent[] {
  return runs.flatMap(({ name, turningPoint, overshoots }): NearEvent[] => {
    if (turningPoint && Math.abs(turningPoint.step - step) <= reach)
      return [{ name, ...turningPoint }];
    const overshoot = nextOf(overshoots, step - reach);
    return overshoot <= step + reach ? [{ name, kind: 'overshoot', step: overshoot }] : [];
  });
}

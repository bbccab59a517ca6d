/** Which steps of a run stand in a table: all of a short one; of a long one a sample, and those around the playhead. */
import type { Trajectory } from '../../engine/trajectory';
import { stepLength } from './step-length-series';

export interface SampledSteps {
  /** Ascending. */
  readonly steps: readonly number[];
  /** 1: all of them. */
  readonly every: number;
  /** The stretch around the playhead of which every step is there. */
  readonly from: number;
  readonly to: number;
}

export interface StepRow {
  readonly step: number;
  readonly position: readonly number[];
  readonly loss: number;
  /** NaN at step 0. */
  readonly stepLength: number;
  /** NaN where it is not known. */
  readonly gradientNorm: number;
}

/** So many rows can still be read from end to end; of more steps, about so many are taken. */
const MOST = 251;
const SAMPLE = 180;
/** Steps to either side of the playhead. */
const AROUND = 10;
const ROUND = [1, 2, 5];

/** @param length positions of the run, the start among them */
export function sampleSteps(length: number, playhead: number): SampledSteps {
  const last = Math.max(0, length - 1);
  const at = Math.min(playhead, last);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(last, at + AROUND);
  const every = length <= MOST ? 1 : roundStride(last / SAMPLE);
  const steps = new Set<number>();
  for (let step = 0; step < length; step += every) steps.add(step);
  for (let step = from; step <= to && step < length; step++) steps.add(step);
  if (length > 0) steps.add(last);
  return { steps: [...steps].sort((a, b) => a - b), every, from, to };
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStride(least: number): number {
  for (let unit = 1; ; unit *= 10) {
    const stride = ROUND.find((digit) => digit * unit >= least);
    if (stride !== undefined) return stride * unit;
  }
}

export function stepRow(trajectory: Trajectory, step: number): StepRow {
  const { positions, losses, gradientNorms } = trajectory;
  return {
    step,
    position: positions.map((column) => column[step] ?? Number.NaN),
    loss: losses[step] ?? Number.NaN,
    stepLength: stepLength(trajectory, step),
    gradientNorm: gradientNorms?.[step] ?? Number.NaN,
  };
}

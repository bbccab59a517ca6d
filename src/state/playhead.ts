/** Where the playhead stands: at a step, or, where nothing is said, at the end. */
import type { FallLineDocument } from '../experiment/experiment';

/** The step shown. */
export function shownStep({ experiment, presentation }: FallLineDocument): number {
  return Math.min(presentation.at ?? experiment.steps, experiment.steps);
}

/** The playhead for a step, kept within the run: undefined at the end, so that links of finished pictures stay short. */
export function playheadAt(step: number, steps: number): number | undefined {
  const within = Math.max(0, Math.floor(step));
  return within >= steps ? undefined : within;
}

/** A longer pause between two frames than this (a hidden page, a stopped machine) is not caught up with. */
const LONGEST_GAP = 0.1;

/**
 * The position, with its fraction, after some time of playing.
 * @param elapsed in seconds
 * @param speed in steps a second
 */
export function advance(position: number, elapsed: number, speed: number, steps: number): number {
  return Math.min(steps, position + Math.min(Math.max(elapsed, 0), LONGEST_GAP) * speed);
}

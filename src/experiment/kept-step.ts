/** The step at which the playhead stands, as links and files keep it. */
import type { FallLineDocument } from './experiment';

/** Undefined where nothing need be said, and past the end, where there is nothing to show but the end. */
export function keptStep({ experiment, presentation }: FallLineDocument): number | undefined {
  const { at } = presentation;
  return at !== undefined && at <= experiment.steps ? at : undefined;
}

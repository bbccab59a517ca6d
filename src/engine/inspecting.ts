/** Takes one step of a run apart: the kernel runs up to it and takes it, the rule is carried out line by line beside. */
import type { Executor } from '../language/program';
import type { Inspection } from './inspection';
import { SteppedRun } from './stepped-run';
import type { InspectionWork } from './work';

/**
 * Positions and states are read from the kernel that computes whole runs, before the step and after it, so they are
 * its numbers to the last bit. The lines between are evaluated one by one on the values shown above them; the kernel,
 * which gathers factors and multiplies βᵗ up, may differ there in the last digit, and wherever it keeps a result its
 * own number stands and is what later lines read.
 * @throws FormulaError where the surface or the rule cannot be read
 */
export function* inspect(work: InspectionWork, executor: Executor): Generator<void, Inspection> {
  const run = new SteppedRun(work, executor);
  yield* run.advance(work.step - 1);
  const inspection = run.take();
  if (run.sound >= work.step) return inspection;
  // The run ended before: what there is to see is the step that ended it.
  const last = run.sound;
  if (last < 1) return { ...inspection, step: 0, lines: [] };
  const again = new SteppedRun(work, executor);
  yield* again.advance(last - 1);
  return again.take();
}

/** Single steps of runs, taken apart at once, for tests. */
import { atOnce } from '../../src/engine/at-once';
import { inspect } from '../../src/engine/inspecting';
import type { Inspection } from '../../src/engine/inspection';
import type { DescentWork } from '../../src/engine/work';
import { chooseExecutor } from '../../src/language/executors';

const fast = chooseExecutor();

export function inspectStep(work: DescentWork, step: number, executor = fast): Inspection {
  return atOnce(inspect({ ...work, kind: 'inspection', step, run: 1 }, executor));
}

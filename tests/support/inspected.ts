/** Single steps of runs, taken apart at once, for tests. */
import { inspect } from '../../src/engine/inspecting';
import type { Inspection } from '../../src/engine/inspection';
import type { DescentWork } from '../../src/engine/work';
import { chooseExecutor } from '../../src/language/executors';

const fast = chooseExecutor();

export function inspectStep(work: DescentWork, step: number, executor = fast): Inspection {
  const inspecting = inspect({ ...work, kind: 'inspection', step, run: 1 }, executor);
  for (;;) {
    const next = inspecting.next();
    if (next.done) return next.value;
  }
}

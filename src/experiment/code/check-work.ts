/** A run as TensorFlow.js is asked to repeat it, or why it cannot be. */
import type { CheckWork } from '../../engine/library-check';
import type { Trajectory } from '../../engine/trajectory';
import type { Experiment, Run } from '../experiment';
import { methodOf } from '../method';
import { descentWork } from '../plan';
import { isDataProblem } from '../problem';
import { libraryCall } from './library-call';

export type CheckPlan =
  | { readonly possible: true; readonly work: CheckWork }
  | { readonly possible: false; readonly reasons: readonly string[] };

/** @param trajectory of this very run, whole */
export function checkPlan(experiment: Experiment, run: Run, trajectory: Trajectory): CheckPlan {
  const method = methodOf(run.optimizer, experiment.rules);
  if (method === undefined) throw new Error(`Unknown optimizer "${run.optimizer}".`);
  const call = libraryCall('tensorflow.js', method, run);
  if (!call.follows) return { possible: false, reasons: call.reasons };
  if (isDataProblem(experiment.problem))
    return { possible: false, reasons: ['Runs on data are not repeated here, only on surfaces.'] };
  const { name, decay } = call;
  const values = call.arguments.map((text) => {
    if (text === '{lr}') return null;
    return text === 'true' || text === 'false' ? text === 'true' : Number(text);
  });
  return {
    possible: true,
    work: {
      descent: descentWork(experiment, run),
      optimizer: { name, values },
      decay,
      positions: trajectory.positions.map((column) => column.slice(0, trajectory.length)),
    },
  };
}

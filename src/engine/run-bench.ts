/** What a run begins with: the shape of its step program, and all values by name before its first step. */
import type { Bench, Executor } from '../language/program';
import { evaluateScalar } from '../language/scalar';
import { givenOf } from './objective';
import { normals } from './random';
import { hyperparameterInput, type StepProgram, type StepShape, stateInput } from './step-program';
import type { RunWork } from './work';
import { batchOf } from './work-rows';

/** What of a run shapes its step program. */
export function shapeOf(work: Omit<RunWork, 'rate'>): StepShape {
  return {
    rule: work.rule,
    hyperparameters: Object.keys(work.hyperparameters),
    ...(work.schedule && {
      schedule: {
        formula: work.schedule.formula,
        parameters: Object.keys(work.schedule.parameters),
      },
    }),
    clips: work.clip !== undefined,
    noisy: work.noise > 0,
    coordinates: work.start.length,
  };
}

/** All values of one run by name, before its first step. */
export function benchOf(work: RunWork, step: StepProgram, derivatives: readonly string[]): Bench {
  const values = new Map<string, Float64Array>();
  const set = (name: string, value: number) => {
    const cell = values.get(name) ?? new Float64Array(1);
    cell[0] = value;
    values.set(name, cell);
  };
  for (const name of derivatives) set(name, 0);
  for (const input of step.program.inputs) if (!input.stream) set(input.name, 0);
  for (const output of step.program.outputs) set(output.name, 0);
  const settings = settingsOf(work);
  for (const [name, value] of Object.entries(settings)) set(name, value);
  for (const [name, value] of step.initial) set(name, value);
  const declared = evaluateScalar(step.initialStates, { ...settings, t: 1 });
  for (const [name, value] of Object.entries(declared)) {
    const shared = stateInput(name, undefined);
    if (step.states.includes(shared)) set(shared, value);
    else
      work.start.forEach((_, c) => {
        set(stateInput(name, c), value);
      });
  }
  work.start.forEach((value, c) => {
    set(`x${c}`, value);
  });
  const { settings: given, rows } = givenOf(work.source);
  for (const [name, value] of Object.entries(given)) set(name, value);
  return { lanes: 1, values, ...(rows && { rows }) };
}

/** Settings by the names of the step program's inputs. */
export function settingsOf(work: RunWork): Record<string, number> {
  const settings: Record<string, number> = { lr: work.rate, T: work.steps, noise: work.noise };
  for (const [name, value] of Object.entries(work.hyperparameters))
    settings[hyperparameterInput(name)] = value;
  for (const [name, value] of Object.entries(work.schedule?.parameters ?? {}))
    settings[`p:${name}`] = value;
  if (work.clip !== undefined) settings.clip = work.clip;
  return settings;
}

/** The noise of a run in mini-batches has a stream of its own, with the seed changed by this. */
const NOISE_STREAM = 0x9e3779b9;

/** The seed of the noise. @param batched whether another stream draws the batches */
export const noiseSeed = (seed: number, batched: boolean): number =>
  batched ? (seed ^ NOISE_STREAM) >>> 0 : seed;

/** Fills its argument with the next numbers of a run's noise; undefined where its gradients are exact. */
export function noiseOf(
  work: Pick<RunWork, 'source' | 'batch' | 'noise' | 'seed'>,
  executor: Executor,
): ((into: Float64Array) => void) | undefined {
  if (work.noise === 0) return undefined;
  return normals(noiseSeed(work.seed, batchOf(work) !== undefined), executor);
}

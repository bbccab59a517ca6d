/** A complete program that repeats one run with a library, prints where it ends and compares that with our numbers. */
import type { Library } from '../../catalogue/optimizer';
import type { Trajectory } from '../../engine/trajectory';
import type { Experiment, Run } from '../experiment';
import { assignment } from './assignment';
import { kerasProgram } from './keras-program';
import { optaxProgram } from './optax-program';
import { pytorchProgram } from './pytorch-program';
import { tensorflowJsProgram } from './tensorflow-js-program';

export interface Program {
  readonly text: string;
  readonly fileName: string;
}

const writers = {
  pytorch: pytorchProgram,
  keras: kerasProgram,
  optax: optaxProgram,
  'tensorflow.js': tensorflowJsProgram,
} as const;

/**
 * @param trajectory of this very run, whole: its last position is what the program compares with
 * @throws FormulaError where the surface or the rule cannot be read, which the gate has ruled out
 */
export function libraryProgram(
  library: Library,
  experiment: Experiment,
  run: Run,
  trajectory: Trajectory,
): Program {
  const given = assignment(library, experiment, run, trajectory);
  const ending = library === 'tensorflow.js' ? 'mjs' : 'py';
  const optimizer = run.optimizer.replace(/[^a-z0-9]+/gi, '-');
  const name = library === 'tensorflow.js' ? 'tensorflow-js' : library;
  return {
    text: `${writers[library](given).join('\n')}\n`,
    fileName: `fall-line-${optimizer}-${name}.${ending}`,
  };
}

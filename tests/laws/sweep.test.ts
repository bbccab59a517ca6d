import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { objectiveOf } from '../../src/engine/objective';
import { formulaSource } from '../../src/engine/objective-source';
import { hyperparameterInput, stepProgram } from '../../src/engine/step-program';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';
import { evaluateScalar } from '../../src/language/scalar';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { descend, workOf } from '../support/descend';

const webAssembly = createWebAssemblyExecutor() as Executor;

const START = [0.9, 1.1];
const STEPS = 150;
const RATES = Float64Array.from({ length: 37 }, (_, i) => 1e-4 * 1.25 ** i);

/** Ends of runs at all rates, computed as one batch whose learning rate differs from lane to lane. */
function sweep(optimizer: string, formula: string, executor: Executor): Float64Array[] {
  const { rule, hyperparameters } = workOf({
    optimizer,
    rate: 1,
    surface: formula,
    start: START,
    steps: STEPS,
  });
  const step = stepProgram({
    rule,
    hyperparameters: Object.keys(hyperparameters),
    clips: false,
    noisy: false,
    coordinates: 2,
    lanewise: ['lr'],
  });
  const objective = objectiveOf(formulaSource(formula), step.needsHessian ? 'hessian' : 'gradient');
  const values = new Map<string, Float64Array>();
  for (const { name } of objective.outputs) values.set(name, new Float64Array(RATES.length));
  for (const { name, level } of step.program.inputs)
    values.set(name, new Float64Array(level === 'lane' ? RATES.length : 1));
  const settings: Record<string, number> = { T: STEPS };
  for (const [name, value] of Object.entries(hyperparameters))
    settings[hyperparameterInput(name)] = value;
  for (const [name, value] of [...Object.entries(settings), ...step.initial])
    values.get(name)?.fill(value);
  values.get('lr')?.set(RATES);
  for (const [lane, lr] of RATES.entries()) {
    const declared = evaluateScalar(step.initialStates, { ...settings, lr, t: 1 });
    for (const [name, value] of Object.entries(declared))
      for (const [input, column] of values)
        if (input === `s:${name}` || input.startsWith(`s:${name}:`))
          column[column.length === 1 ? 0 : lane] = value;
  }
  START.forEach((value, c) => {
    values.get(`x${c}`)?.fill(value);
  });
  executor.machine(objective, step.program).iterate({
    bench: { lanes: RATES.length, values },
    steps: STEPS,
    every: 0,
    stream: new Float64Array(0),
    record: [],
  });
  return START.map((_, c) => values.get(`x${c}`) as Float64Array);
}

describe('a sweep over learning rates is a batch, equal to single runs to the last bit,', () => {
  test.each(optimizers)('for $name', ({ id }) => {
    for (const executor of [blockExecutor, webAssembly]) {
      const ends = sweep(id, '(x^2 + y - 11)^2 + (x + y^2 - 7)^2', executor);
      for (const [lane, rate] of RATES.entries()) {
        const run = descend({
          optimizer: id,
          rate,
          surface: 'himmelblau',
          start: START,
          steps: STEPS,
        });
        // A run that ended early stands still in its trajectory; the batch has gone on.
        if (run.length <= STEPS) continue;
        expect(ends.map((column) => column[lane])).toEqual(
          run.positions.map((column) => column[STEPS]),
        );
      }
    }
  });
});

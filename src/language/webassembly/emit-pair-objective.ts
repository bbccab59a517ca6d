/**
 * A module that evaluates an objective for one pair of lanes: `pair`, a function of vectors that reads only data,
 * and around it `evaluate`, which does with one or two lanes in memory what that of a block does with many.
 */
import { howToAdd } from '../adding';
import { levelsOf } from '../levels';
import type { Objective } from '../program';
import { inputsOf } from '../wiring';
import { Code } from './code';
import { namesOfLanes } from './emit-objective';
import { Expressions } from './expressions';
import type { Layout } from './layout';
import { encodeModule, type Signature, takesIntegers } from './module';
import { valueType } from './opcodes';

/** Index of `pair`, which comes first. */
const PAIR_FUNCTION = 0;

/** @param alone whether both lanes always hold the same start */
export function emitPairObjective(
  objective: Objective,
  layout: Layout,
  alone = false,
): Uint8Array<ArrayBuffer> {
  return encodeModule({
    functions: [
      { name: 'pair', signature: pairSignature(objective), code: emitPair(objective, alone) },
      { name: 'evaluate', signature: takesIntegers(1), code: emitEvaluate(objective, layout) },
    ],
  });
}

/**
 * Inputs in their order to outputs in reverse, so that they are taken from the stack in theirs. Engines return the
 * first results in registers: derivatives, for which a step waits, before the loss, for which none does.
 */
export function pairSignature(objective: Objective): Signature {
  return {
    parameters: inputsOf(objective).map(() => valueType.vector),
    results: objective.outputs.map(() => valueType.vector),
  };
}

function emitPair(objective: Objective, alone: boolean): Code {
  const names = inputsOf(objective).map(({ name }) => name);
  const code = new Code(names.length);
  const readInput = (name: string): void => {
    code.get(names.indexOf(name));
  };
  const { sum } = objective;
  const sums = sum && howToAdd().emitted(code, sum, readInput, alone);
  const expressions = new Expressions(code, objective, levelsOf(objective), (name) => {
    if (!sums?.read(name)) readInput(name);
  });
  sums?.begin();
  sums?.run();
  expressions.emitLevel('constant');
  expressions.emitLevel('step');
  expressions.emitLevel('lane');
  for (const { node } of objective.outputs.toReversed()) expressions.emitValue(node);
  return code;
}

function emitEvaluate(objective: Objective, layout: Layout): Code {
  const code = new Code(1);
  const inputs = inputsOf(objective);
  const lanes = namesOfLanes(inputs);
  for (const { name } of inputs)
    code.integer(0).load(lanes.has(name) ? layout.block(name) : layout.cell(name));
  code.call(PAIR_FUNCTION);
  const result = code.vectorLocal();
  for (const { name } of objective.outputs)
    code.set(result).integer(0).get(result).store(layout.block(name));
  return code;
}

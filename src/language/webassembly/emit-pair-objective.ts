/**
 * A module that evaluates an objective for one pair of lanes: `pair`, a function of vectors that touches no memory,
 * and around it `evaluate`, which does with one or two lanes in memory what that of a block does with many.
 */
import { levelsOf } from '../levels';
import type { Program } from '../program';
import { Code } from './code';
import { namesOfLanes } from './emit-objective';
import { Expressions } from './expressions';
import type { Layout } from './layout';
import { encodeModule, type Signature, takesIntegers } from './module';
import { valueType } from './opcodes';

/** Index of `pair`, which comes first. */
const PAIR_FUNCTION = 0;

export function emitPairObjective(program: Program, layout: Layout): Uint8Array<ArrayBuffer> {
  return encodeModule({
    functions: [
      { name: 'pair', signature: pairSignature(program), code: emitPair(program) },
      { name: 'evaluate', signature: takesIntegers(1), code: emitEvaluate(program, layout) },
    ],
  });
}

/**
 * Inputs in their order to outputs in reverse, so that they are taken from the stack in theirs. Engines return the
 * first results in registers: derivatives, for which a step waits, before the loss, for which none does.
 */
export function pairSignature({ inputs, outputs }: Program): Signature {
  return {
    parameters: inputs.map(() => valueType.vector),
    results: outputs.map(() => valueType.vector),
  };
}

function emitPair(program: Program): Code {
  const { inputs, outputs } = program;
  const code = new Code(inputs.length);
  const names = inputs.map(({ name }) => name);
  const expressions = new Expressions(code, program, levelsOf(program), (name) => {
    code.get(names.indexOf(name));
  });
  expressions.emitLevel('constant');
  expressions.emitLevel('step');
  expressions.emitLevel('lane');
  for (const { node } of outputs.toReversed()) expressions.emitValue(node);
  return code;
}

function emitEvaluate(program: Program, layout: Layout): Code {
  const code = new Code(1);
  const lanes = namesOfLanes(program);
  for (const { name } of program.inputs)
    code.integer(0).load(lanes.has(name) ? layout.block(name) : layout.cell(name));
  code.call(PAIR_FUNCTION);
  const result = code.vectorLocal();
  for (const { name } of program.outputs)
    code.set(result).integer(0).get(result).store(layout.block(name));
  return code;
}

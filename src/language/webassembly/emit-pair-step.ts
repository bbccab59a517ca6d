/**
 * A module that iterates a step for one pair of lanes. All values stay in locals from step to step: a run alone waits
 * for each operation in turn, and a way through memory takes as long as two of them.
 */
import { levelsOf } from '../levels';
import type { Objective, Program } from '../program';
import { inputsOf, type Wiring } from '../wiring';
import { Code } from './code';
import { pairSignature } from './emit-pair-objective';
import { Expressions } from './expressions';
import { emitIteration, ITERATE_PARAMETERS, iterateModule, parameter } from './iteration';
import { columnStride, type Layout } from './layout';
import { IMPORTED_FUNCTION } from './module';

/** The objective may be any with the same inputs and outputs. */
export function emitPairStep(
  program: Program,
  objective: Objective,
  { read, written, uniform, recorded }: Wiring,
  layout: Layout,
): Uint8Array<ArrayBuffer> {
  const code = new Code(ITERATE_PARAMETERS);
  const values = new Map<string, number>();
  for (const name of new Set([...read, ...written])) values.set(name, code.vectorLocal());
  const value = (name: string): number => values.get(name) as number;
  const place = (name: string): number =>
    uniform.has(name) ? layout.cell(name) : layout.block(name);

  const streamed = program.inputs.filter(({ stream }) => stream).map(({ name }) => name);
  const expressions = new Expressions(code, program, levelsOf(program), (name) => {
    const column = streamed.indexOf(name);
    if (column < 0) code.get(value(name));
    else code.get(parameter.stream).loadSplat(8 * column);
  });

  for (const name of read) code.integer(0).load(place(name)).set(value(name));
  expressions.emitLevel('constant');
  emitIteration(code, {
    streamWidth: streamed.length,
    evaluate() {
      for (const { name } of inputsOf(objective)) code.get(value(name));
      code.call(IMPORTED_FUNCTION);
      for (const { name } of objective.outputs) code.set(value(name));
    },
    record() {
      for (const [column, name] of recorded.entries()) {
        code.get(parameter.record).get(value(name));
        code.store(column * columnStride(recorded.length), 'double');
      }
    },
    step() {
      expressions.emitLevel('step');
      expressions.emitLevel('lane');
      // By now every result stands in a local of its own, so that none is lost where values change places.
      for (const { name, node } of program.outputs) {
        expressions.emitValue(node);
        code.set(value(name));
      }
    },
  });
  for (const name of written) code.integer(0).get(value(name)).store(place(name));
  return iterateModule(code, { name: 'pair', signature: pairSignature(objective) });
}

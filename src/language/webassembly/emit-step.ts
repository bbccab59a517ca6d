/** A module that iterates a step for a block of lanes, calling an objective before each. */
import { levelsOf } from '../levels';
import type { Objective, Program } from '../program';
import type { Wiring } from '../wiring';
import { Code } from './code';
import { endOfPairs, namesOfLanes, nextPair } from './emit-objective';
import { Expressions } from './expressions';
import { emitIteration, ITERATE_PARAMETERS, iterateModule, parameter } from './iteration';
import { columnStride, type Layout } from './layout';
import { IMPORTED_FUNCTION, takesIntegers } from './module';
import { opcode } from './opcodes';

/** The objective may be any that the step was wired to. */
export function emitStep(
  program: Program,
  _objective: Objective,
  { recorded }: Wiring,
  layout: Layout,
): Uint8Array<ArrayBuffer> {
  const code = new Code(ITERATE_PARAMETERS);
  const end = code.integerLocal();
  const position = code.integerLocal();

  const laneInputs = namesOfLanes(program.inputs);
  const uniformInputs = new Set<string>();
  const streamed: string[] = [];
  for (const input of program.inputs) {
    if (input.stream) streamed.push(input.name);
    else if (input.level !== 'lane') uniformInputs.add(input.name);
  }
  const expressions = new Expressions(code, program, levelsOf(program), (name) => {
    if (laneInputs.has(name)) code.get(position).load(layout.block(name));
    else if (uniformInputs.has(name)) code.integer(0).load(layout.cell(name));
    else code.get(parameter.stream).loadSplat(8 * streamed.indexOf(name));
  });
  const overPairs = (body: () => void): void => {
    code.integer(0).set(position);
    code.loop(() => {
      body();
      nextPair(code, position, end);
    });
  };

  endOfPairs(code, parameter.lanes, end);
  expressions.emitLevel('constant');
  emitIteration(code, {
    streamWidth: streamed.length,
    evaluate() {
      code.get(parameter.lanes).call(IMPORTED_FUNCTION);
    },
    record() {
      overPairs(() => {
        for (const [column, name] of recorded.entries()) {
          code.get(parameter.record).get(position).operation(opcode.i32Add);
          code.get(position).load(layout.block(name));
          code.store(column * columnStride(recorded.length), 'double');
        }
      });
    },
    step() {
      expressions.emitLevel('step');
      for (const { name, node } of program.outputs) {
        if (!uniformInputs.has(name)) continue;
        code.integer(0);
        expressions.emitValue(node);
        code.store(layout.cell(name));
      }
      overPairs(() => {
        expressions.emitLevel('lane');
        for (const { name, node } of program.outputs) {
          if (uniformInputs.has(name)) continue;
          code.get(position);
          expressions.emitValue(node);
          code.store(layout.block(name));
        }
      });
    },
  });
  return iterateModule(code, { name: 'evaluate', signature: takesIntegers(1) });
}

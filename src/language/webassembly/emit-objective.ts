/** A module that evaluates an objective for a block of lanes: `evaluate(lanes)`. */
import { howToAdd } from '../adding';
import { levelsOf } from '../levels';
import type { Objective, Program } from '../program';
import { inputsOf } from '../wiring';
import { Code } from './code';
import { Expressions } from './expressions';
import type { Layout } from './layout';
import { encodeModule, takesIntegers } from './module';
import { opcode } from './opcodes';

export type Evaluate = (lanes: number) => void;

/** Results are written to blocks of lane values, whatever they depend on. */
export function emitObjective(objective: Objective, layout: Layout): Uint8Array<ArrayBuffer> {
  const code = new Code(1);
  const lanes = 0;
  const end = code.integerLocal();
  const position = code.integerLocal();
  const laneInputs = namesOfLanes(inputsOf(objective));
  const readInput = (name: string): void => {
    if (laneInputs.has(name)) code.get(position).load(layout.block(name));
    else code.integer(0).load(layout.cell(name));
  };
  const { sum } = objective;
  const sums = sum && howToAdd().emitted(code, sum, readInput, false);
  const expressions = new Expressions(code, objective, levelsOf(objective), (name) => {
    if (!sums?.read(name)) readInput(name);
  });

  endOfPairs(code, lanes, end);
  sums?.begin();
  expressions.emitLevel('constant');
  expressions.emitLevel('step');
  code.loop(() => {
    sums?.run();
    expressions.emitLevel('lane');
    for (const { name, node } of objective.outputs) {
      code.get(position);
      expressions.emitValue(node);
      code.store(layout.block(name));
    }
    nextPair(code, position, end);
  });
  return encodeModule({ functions: [{ name: 'evaluate', signature: takesIntegers(1), code }] });
}

export function namesOfLanes(inputs: Program['inputs']): Set<string> {
  return new Set(inputs.filter(({ level }) => level === 'lane').map(({ name }) => name));
}

/** Sets `end` to the bytes of all pairs of lanes, an odd lane counting as a pair. */
export function endOfPairs(code: Code, lanes: number, end: number): void {
  code.get(lanes).integer(1).operation(opcode.i32Add).integer(-2).operation(opcode.i32And);
  code.integer(3).operation(opcode.i32ShiftLeft).set(end);
}

/** Moves `position` on and leaves on the stack whether there is another pair. */
export function nextPair(code: Code, position: number, end: number): void {
  code.get(position).integer(16).operation(opcode.i32Add).tee(position);
  code.get(end).operation(opcode.i32LessSigned);
}

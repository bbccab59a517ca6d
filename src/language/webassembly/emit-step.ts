/**
 * A module that iterates a step for a block of lanes, calling an objective before each:
 * `iterate(lanes, steps, every, countdown, stream, record, sources)`.
 */
import { levelsOf } from '../levels';
import type { Program } from '../program';
import { Code } from './code';
import { endOfPairs, namesOfLanes, nextPair } from './emit-objective';
import { Expressions } from './expressions';
import { type Layout, SOURCES } from './layout';
import { encodeModule, IMPORTED_FUNCTION } from './module';
import { opcode } from './opcodes';

/**
 * @param steps at least 1
 * @param every steps from one recorded row to the next
 * @param countdown steps to the next recorded row; negative to record nothing
 * @param stream address of the first row of the stream
 * @param record address of the first recorded row
 * @param sources bytes of the table of recorded blocks' addresses
 */
export type Iterate = (
  lanes: number,
  steps: number,
  every: number,
  countdown: number,
  stream: number,
  record: number,
  sources: number,
) => void;

const PARAMETERS = 7;

export function emitStep(program: Program, layout: Layout): Uint8Array<ArrayBuffer> {
  const levels = levelsOf(program);
  const code = new Code(PARAMETERS);
  const [lanes, steps, every, countdown, stream, record, sources] = [0, 1, 2, 3, 4, 5, 6];
  const end = code.integerLocal();
  const position = code.integerLocal();
  const source = code.integerLocal();
  const entry = code.integerLocal();

  const laneInputs = namesOfLanes(program);
  const uniformInputs = new Set<string>();
  const streamed: string[] = [];
  for (const input of program.inputs) {
    if (input.stream) streamed.push(input.name);
    else if (input.level !== 'lane') uniformInputs.add(input.name);
  }
  const expressions = new Expressions(code, program, levels, (name) => {
    if (laneInputs.has(name)) code.get(position).load(layout.block(name));
    else if (uniformInputs.has(name)) code.integer(0).load(layout.cell(name));
    else code.get(stream).loadSplat(8 * streamed.indexOf(name));
  });

  endOfPairs(code, lanes, end);
  expressions.emitLevel('constant');
  code.loop(() => {
    code.get(lanes).call(IMPORTED_FUNCTION);
    code.get(countdown).operation(opcode.i32EqualsZero);
    code.if(() => {
      code.integer(0).set(entry);
      code.loop(() => {
        code.get(entry).loadInteger(SOURCES.address).set(source);
        code.integer(0).set(position);
        code.loop(() => {
          code.get(record).get(position).operation(opcode.i32Add);
          code.get(source).get(position).operation(opcode.i32Add);
          // Lanes stand close together in the record: an odd last one is overwritten by what follows.
          code.load(0).store(0, 'double');
          nextPair(code, position, end);
        });
        code.get(record).get(lanes).integer(3).operation(opcode.i32ShiftLeft);
        code.operation(opcode.i32Add).set(record);
        code.get(entry).integer(4).operation(opcode.i32Add).tee(entry);
        code.get(sources).operation(opcode.i32LessSigned);
      });
      code.get(every).set(countdown);
    });
    code.get(countdown).integer(1).operation(opcode.i32Subtract).set(countdown);

    expressions.emitLevel('step');
    for (const { name, node } of program.outputs) {
      if (!uniformInputs.has(name)) continue;
      code.integer(0);
      expressions.emitValue(node);
      code.store(layout.cell(name));
    }
    code
      .get(stream)
      .integer(8 * streamed.length)
      .operation(opcode.i32Add)
      .set(stream);

    code.integer(0).set(position);
    code.loop(() => {
      expressions.emitLevel('lane');
      for (const { name, node } of program.outputs) {
        if (uniformInputs.has(name)) continue;
        code.get(position);
        expressions.emitValue(node);
        code.store(layout.block(name));
      }
      nextPair(code, position, end);
    });
    code.get(steps).integer(1).operation(opcode.i32Subtract).tee(steps);
  });
  const imported = { name: 'evaluate', parameters: 1 };
  return encodeModule({ name: 'iterate', parameters: PARAMETERS, code, imported }).bytes;
}

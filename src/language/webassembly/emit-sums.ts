/** The loop over rows of data that comes before an objective: sums in locals, one pair of lanes at a time. */

import type { EmittedSums } from '../adding';
import { levelsOf } from '../levels';
import { type Program, ROW_COUNT } from '../program';
import { streamOf } from '../wiring';
import type { Code } from './code';
import { Expressions } from './expressions';
import { ROWS } from './layout';
import { opcode, vector } from './opcodes';

export function emitSums(code: Code, sum: Program, readInput: (name: string) => void): EmittedSums {
  const row = code.integerLocal();
  const first = code.integerLocal();
  const end = code.integerLocal();
  return new LoopOverRows(code, sum, { row, first, end }, readInput);
}

interface Range {
  readonly row: number;
  readonly first: number;
  readonly end: number;
}

class LoopOverRows implements EmittedSums {
  readonly #code: Code;
  readonly #program: Program;
  readonly #range: Range;
  readonly #expressions: Expressions;
  /** Of sums, and of the number of rows. */
  readonly #locals = new Map<string, number>();
  readonly #bytes: number;

  constructor(code: Code, program: Program, range: Range, readInput: (name: string) => void) {
    this.#code = code;
    this.#program = program;
    this.#range = range;
    const columns = streamOf(program);
    this.#bytes = 8 * columns.length;
    const read = (name: string): void => {
      const column = columns.indexOf(name);
      if (column >= 0) code.get(range.row).loadSplat(8 * column);
      else if (!this.read(name)) readInput(name);
    };
    this.#expressions = new Expressions(code, program, levelsOf(program), read, true);
  }

  begin(): void {
    const { first, end } = this.#range;
    const code = this.#code;
    code.integer(0).loadInteger(ROWS.next).tee(first).loadInteger(4).set(end);
    code.integer(0).get(first);
    code.integer(0).loadInteger(ROWS.stride).operation(opcode.i32Add).storeInteger(ROWS.next);
    code.get(first).loadInteger(0).set(first);
    for (const { name } of this.#program.outputs) this.#locals.set(name, code.vectorLocal());
    const count = code.vectorLocal();
    this.#locals.set(ROW_COUNT, count);
    code.get(end).get(first).operation(opcode.i32Subtract);
    code.integer(this.#bytes).operation(opcode.i32DivideUnsigned);
    code.operation(opcode.f64FromI32Unsigned).vector(vector.f64Splat).set(count);
  }

  run(): void {
    const { row, first, end } = this.#range;
    const code = this.#code;
    for (const { name } of this.#program.outputs)
      code.constant(0).set(this.#locals.get(name) as number);
    this.#expressions.emitLevel('constant');
    code.get(first).set(row);
    code.loop(() => {
      this.#expressions.emitLevel('step');
      this.#expressions.emitLevel('lane');
      for (const { name, node } of this.#program.outputs) {
        this.#expressions.emitValue(node);
        code.set(this.#locals.get(name) as number);
      }
      code.get(row).integer(this.#bytes).operation(opcode.i32Add).tee(row);
      code.get(end).operation(opcode.i32LessSigned);
    });
  }

  read(name: string): boolean {
    const local = this.#locals.get(name);
    if (local !== undefined) this.#code.get(local);
    return local !== undefined;
  }
}

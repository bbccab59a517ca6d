/** The loop over rows of data that comes before an objective: sums in locals, one pair of lanes at a time. */

import type { EmittedSums } from '../adding';
import { levelsOf } from '../levels';
import { type Program, ROW_COUNT } from '../program';
import { streamOf } from '../wiring';
import type { Code } from './code';
import { Expressions } from './expressions';
import { ROWS } from './layout';
import { opcode, vector } from './opcodes';

export function emitSums(
  code: Code,
  sum: Program,
  readInput: (name: string) => void,
  alone: boolean,
): EmittedSums {
  const row = code.integerLocal();
  const first = code.integerLocal();
  const end = code.integerLocal();
  const Way = alone ? TwoRows : RowByRow;
  return new Way(code, sum, { row, first, end }, readInput);
}

interface Range {
  readonly row: number;
  readonly first: number;
  readonly end: number;
}

/** What the two ways of going through the rows share. */
abstract class Loop implements EmittedSums {
  protected readonly code: Code;
  protected readonly program: Program;
  protected readonly range: Range;
  /** Bytes of a row. */
  protected readonly bytes: number;
  /** Of sums, and of the number of rows. */
  readonly #locals = new Map<string, number>();

  constructor(code: Code, program: Program, range: Range) {
    this.code = code;
    this.program = program;
    this.range = range;
    this.bytes = 8 * streamOf(program).length;
  }

  begin(): void {
    const { first, end } = this.range;
    const { code } = this;
    code.integer(0).loadInteger(ROWS.next).tee(first).loadInteger(4).set(end);
    code.integer(0).get(first);
    code.integer(0).loadInteger(ROWS.stride).operation(opcode.i32Add).storeInteger(ROWS.next);
    code.get(first).loadInteger(0).set(first);
    for (const { name } of this.program.outputs) this.#locals.set(name, code.vectorLocal());
    const count = code.vectorLocal();
    this.#locals.set(ROW_COUNT, count);
    code.get(end).get(first).operation(opcode.i32Subtract);
    code.integer(this.bytes).operation(opcode.i32DivideUnsigned);
    code.operation(opcode.f64FromI32Unsigned).vector(vector.f64Splat).set(count);
  }

  abstract run(): void;

  read(name: string): boolean {
    const local = this.#locals.get(name);
    if (local !== undefined) this.code.get(local);
    return local !== undefined;
  }

  /** The local of a sum. */
  protected sum(name: string): number {
    return this.#locals.get(name) as number;
  }

  /** @param column emits a value of the row, or of the rows, by its place in a row */
  protected expressions(
    column: (index: number) => void,
    readInput: (name: string) => void,
  ): Expressions {
    const columns = streamOf(this.program);
    const read = (name: string): void => {
      const index = columns.indexOf(name);
      if (index >= 0) column(index);
      else if (!this.read(name)) readInput(name);
    };
    return new Expressions(this.code, this.program, levelsOf(this.program), read, true);
  }

  /** Moves on by so many rows. */
  protected advance(rows: number): Code {
    const { row } = this.range;
    return this.code
      .get(row)
      .integer(rows * this.bytes)
      .operation(opcode.i32Add);
  }
}

/** Row after row; with each the two sums change places. */
class RowByRow extends Loop {
  readonly #expressions: Expressions;

  constructor(code: Code, program: Program, range: Range, readInput: (name: string) => void) {
    super(code, program, range);
    const column = (index: number) => code.get(range.row).loadSplat(8 * index);
    this.#expressions = this.expressions(column, readInput);
  }

  run(): void {
    const { row, first, end } = this.range;
    const { code } = this;
    const { outputs } = this.program;
    const others = outputs.map(() => code.vectorLocal());
    const results = outputs.map(() => code.vectorLocal());
    for (const local of [...outputs.map(({ name }) => this.sum(name)), ...others])
      code.constant(0).set(local);
    this.#expressions.emitLevel('constant');
    code.get(first).set(row);
    code.loop(() => {
      this.#expressions.emitLevel('step');
      this.#expressions.emitLevel('lane');
      for (const [index, { node }] of outputs.entries()) {
        this.#expressions.emitValue(node);
        code.set(results[index] as number);
      }
      for (const [index, { name }] of outputs.entries()) {
        code.get(others[index] as number).set(this.sum(name));
        code.get(results[index] as number).set(others[index] as number);
      }
      this.advance(1).tee(row).get(end).operation(opcode.i32LessSigned);
    });
    for (const [index, { name }] of outputs.entries()) {
      code
        .get(this.sum(name))
        .get(others[index] as number)
        .vector(vector.f64Add);
      code.set(this.sum(name));
    }
  }
}

/** For a single start, which stands in both lanes: two rows at a time, and the two sums in one vector. */
class TwoRows extends Loop {
  readonly #both: Expressions;
  readonly #last: Expressions;

  constructor(code: Code, program: Program, range: Range, readInput: (name: string) => void) {
    super(code, program, range);
    const { row } = range;
    const last = (index: number) => code.get(row).loadSplat(8 * index);
    const both = (index: number) => {
      code
        .get(row)
        .get(row)
        .loadSplat(8 * index);
      code.loadSecond(this.bytes + 8 * index);
    };
    this.#both = this.expressions(both, readInput);
    this.#last = this.expressions(last, readInput);
  }

  run(): void {
    const { row, first, end } = this.range;
    const { code } = this;
    const { outputs } = this.program;
    for (const { name } of outputs) code.constant(0).set(this.sum(name));
    code.get(first).set(row);
    const twoAreLeft = () => this.advance(1).get(end).operation(opcode.i32LessSigned);
    twoAreLeft();
    code.if(() => {
      this.#both.emitLevel('constant');
      code.loop(() => {
        this.#add(this.#both);
        for (const { name } of outputs) code.set(this.sum(name));
        this.advance(2).set(row);
        twoAreLeft();
      });
    });
    code.get(row).get(end).operation(opcode.i32LessSigned);
    code.if(() => {
      this.#last.emitLevel('constant');
      this.#add(this.#last);
      for (const { name } of outputs)
        code.get(this.sum(name)).pick(FIRST_OF_FIRST, SECOND_OF_SECOND).set(this.sum(name));
    });
    for (const { name } of outputs) {
      const sum = this.sum(name);
      code.get(sum).get(sum).get(sum).pick(SECOND_OF_FIRST, FIRST_OF_FIRST);
      code.vector(vector.f64Add).set(sum);
    }
  }

  /** Leaves the new sums on the stack, the first uppermost. */
  #add(expressions: Expressions): void {
    expressions.emitLevel('step');
    expressions.emitLevel('lane');
    for (const { node } of this.program.outputs.toReversed()) expressions.emitValue(node);
  }
}

const FIRST_OF_FIRST = 0;
const SECOND_OF_FIRST = 1;
const SECOND_OF_SECOND = 3;

/** The loop over rows of data that comes before an objective: sums in locals, one pair of lanes at a time. */
import { levelsOf } from '../levels';
import { type Objective, type Program, ROW_COUNT } from '../program';
import { streamOf } from '../wiring';
import type { Code } from './code';
import { Expressions } from './expressions';
import { ROWS } from './layout';
import { opcode, vector } from './opcodes';

export interface Sums {
  /** Emits what comes once per evaluation: takes the next rows from the table. */
  begin(): void;
  /** Emits the loop; afterwards `read` knows the sums. */
  run(): void;
  /** Emits the value of a sum, or of the number of rows; false for any other name. */
  read(name: string): boolean;
}

/** What an objective without data has. */
const none: Sums = { begin() {}, run() {}, read: () => false };

/**
 * To be called before any vector local of the function is declared.
 * @param readInput emits the value of an input that is neither a sum nor of the data
 */
export function prepareSums(
  code: Code,
  { sum }: Objective,
  readInput: (name: string) => void,
): Sums {
  if (sum === undefined) return none;
  const row = code.integerLocal();
  const first = code.integerLocal();
  const end = code.integerLocal();
  return new EmittedSums(code, sum, { row, first, end }, readInput);
}

interface Range {
  readonly row: number;
  readonly first: number;
  readonly end: number;
}

class EmittedSums implements Sums {
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

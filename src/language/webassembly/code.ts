/** The body of one WebAssembly function: instructions by name, and its locals. */
import { Encoder } from './encoder';
import { NO_RESULT, opcode, VECTOR, valueType, vector } from './opcodes';

/** Addresses are multiples of 2 to these powers. */
const VECTOR_ALIGNMENT = 4;
const DOUBLE_ALIGNMENT = 3;
const INTEGER_ALIGNMENT = 2;

const SECOND_LANE = 1;

type Alignment = 'vector' | 'double';

const exponentOf = (alignment: Alignment): number =>
  alignment === 'vector' ? VECTOR_ALIGNMENT : DOUBLE_ALIGNMENT;

export class Code {
  readonly #instructions = new Encoder();
  readonly #parameters: number;
  #integers = 0;
  #vectors = 0;

  /** @param parameters number of i32 parameters; they are the first locals */
  constructor(parameters: number) {
    this.#parameters = parameters;
  }

  /** All integer locals are declared before the first vector local. */
  integerLocal(): number {
    if (this.#vectors > 0) throw new Error('Declare integer locals before vector locals.');
    return this.#parameters + this.#integers++;
  }

  vectorLocal(): number {
    return this.#parameters + this.#integers + this.#vectors++;
  }

  get(local: number): this {
    this.#instructions.byte(opcode.localGet).unsigned(local);
    return this;
  }

  set(local: number): this {
    this.#instructions.byte(opcode.localSet).unsigned(local);
    return this;
  }

  tee(local: number): this {
    this.#instructions.byte(opcode.localTee).unsigned(local);
    return this;
  }

  integer(value: number): this {
    this.#instructions.byte(opcode.i32Const).signed(value);
    return this;
  }

  /** An integer instruction without immediates. */
  operation(code: number): this {
    this.#instructions.byte(code);
    return this;
  }

  /** An integer from the address on the stack plus `offset`. */
  loadInteger(offset: number): this {
    this.#instructions.byte(opcode.i32Load, INTEGER_ALIGNMENT).unsigned(offset);
    return this;
  }

  /** The integer on the stack to the address below it, plus `offset`. */
  storeInteger(offset: number): this {
    this.#instructions.byte(opcode.i32Store, INTEGER_ALIGNMENT).unsigned(offset);
    return this;
  }

  call(index: number): this {
    this.#instructions.byte(opcode.call).unsigned(index);
    return this;
  }

  /** Repeats `body` while it leaves a number other than 0 on the stack; at least once. */
  loop(body: () => void): this {
    this.#instructions.byte(opcode.loop, NO_RESULT);
    body();
    this.#instructions.byte(opcode.branchIf, 0, opcode.end);
    return this;
  }

  /** Runs `body` if the number on the stack is not 0. */
  if(body: () => void): this {
    this.#instructions.byte(opcode.if, NO_RESULT);
    body();
    this.#instructions.byte(opcode.end);
    return this;
  }

  /** An instruction on vectors without immediates. */
  vector(code: number): this {
    this.#instructions.byte(VECTOR).unsigned(code);
    return this;
  }

  /** Both lanes equal. */
  constant(value: number): this {
    this.vector(vector.constant);
    this.#instructions.double(value).double(value);
    return this;
  }

  /** A double from the address on the stack plus `offset`. */
  loadDouble(offset: number): this {
    this.#instructions.byte(opcode.f64Load, DOUBLE_ALIGNMENT).unsigned(offset);
    return this;
  }

  /** The double on the stack to the address below it, plus `offset`. */
  storeDouble(offset: number): this {
    this.#instructions.byte(opcode.f64Store, DOUBLE_ALIGNMENT).unsigned(offset);
    return this;
  }

  /** From the address on the stack plus `offset`. */
  load(offset: number, alignment: Alignment = 'vector'): this {
    this.vector(vector.load);
    this.#instructions.byte(exponentOf(alignment)).unsigned(offset);
    return this;
  }

  /** One double at the address on the stack plus `offset`, in both lanes. */
  loadSplat(offset: number): this {
    this.vector(vector.load64Splat);
    this.#instructions.byte(DOUBLE_ALIGNMENT).unsigned(offset);
    return this;
  }

  /** One double from the address below the vector on the stack, plus `offset`, into its second lane. */
  loadSecond(offset: number): this {
    this.vector(vector.load64Lane);
    this.#instructions.byte(DOUBLE_ALIGNMENT).unsigned(offset).byte(SECOND_LANE);
    return this;
  }

  /** Of the four lanes of two vectors on the stack, those of the first before those of the second, two. */
  pick(first: number, second: number): this {
    this.vector(vector.shuffle);
    for (const lane of [first, second])
      for (let byte = 0; byte < 8; byte++) this.#instructions.byte(8 * lane + byte);
    return this;
  }

  /** To the address below the vector on the stack, plus `offset`. */
  store(offset: number, alignment: Alignment = 'vector'): this {
    this.vector(vector.store);
    this.#instructions.byte(exponentOf(alignment)).unsigned(offset);
    return this;
  }

  /** Locals, instructions and end, as the code section wants them. */
  body(): Encoder {
    const groups = [
      [this.#integers, valueType.i32],
      [this.#vectors, valueType.vector],
    ].filter(([count = 0]) => count > 0);
    const body = new Encoder().unsigned(groups.length);
    for (const [count = 0, type = 0] of groups) body.unsigned(count).byte(type);
    return body.append(this.#instructions).byte(opcode.end);
  }
}

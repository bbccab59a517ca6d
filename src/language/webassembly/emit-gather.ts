/** A module that copies rows of data into the order in which batches take them: `gather(from, end, rows, to)`. */
import { Code } from './code';
import { encodeModule, takesIntegers } from './module';
import { opcode } from './opcodes';

/**
 * @param from where the numbers of the rows stand, at least one @param end behind the last of them
 * @param rows the address of row 0 @param to that of the copies
 */
export type Gather = (from: number, end: number, rows: number, to: number) => void;

const [FROM, END, ROWS, TO] = [0, 1, 2, 3];
const PARAMETERS = 4;

/**
 * The processor fetches many rows at a time where nothing but the next number is waited for: a loop in JavaScript takes
 * several times as long, above all where rows lie far apart.
 * @param width doubles in a row
 */
export function emitGather(width: number): Uint8Array<ArrayBuffer> {
  const code = new Code(PARAMETERS);
  const row = code.integerLocal();
  const bytes = width * Float64Array.BYTES_PER_ELEMENT;
  code.loop(() => {
    code.get(FROM).loadInteger(0).integer(bytes).operation(opcode.i32Multiply);
    code.get(ROWS).operation(opcode.i32Add).set(row);
    for (let offset = 0; offset < bytes; offset += 16) {
      code.get(TO).get(row);
      if (offset + 16 <= bytes) code.load(offset, 'double').store(offset, 'double');
      else code.loadDouble(offset).storeDouble(offset);
    }
    code.get(TO).integer(bytes).operation(opcode.i32Add).set(TO);
    code.get(FROM).integer(Uint32Array.BYTES_PER_ELEMENT).operation(opcode.i32Add).tee(FROM);
    code.get(END).operation(opcode.i32LessSigned);
  });
  return encodeModule({
    functions: [{ name: 'gather', signature: takesIntegers(PARAMETERS), code }],
  });
}

/** What the step modules of both kinds share: the function they export, and its loop over steps. */
import type { Code } from './code';
import { encodeModule, type ModuleParts, takesIntegers } from './module';
import { opcode } from './opcodes';

/**
 * @param steps at least 1
 * @param every steps from one recorded row to the next
 * @param countdown steps to the next recorded row; negative to record nothing
 * @param stream address of the first row of the stream
 * @param record address of the first recorded row, in the first column
 */
export type Iterate = (
  lanes: number,
  steps: number,
  every: number,
  countdown: number,
  stream: number,
  record: number,
) => void;

export const ITERATE_PARAMETERS = 6;

/** The locals that hold the parameters. */
export const parameter = {
  lanes: 0,
  steps: 1,
  every: 2,
  countdown: 3,
  stream: 4,
  record: 5,
} as const;

export interface Iteration {
  /** Numbers in a row of the stream. */
  readonly streamWidth: number;
  /** Emits the call of the objective. */
  evaluate(): void;
  /** Emits the copying of a row to `record`. It may write a lane too many, which the row that follows overwrites. */
  record(): void;
  /** Emits the step itself. */
  step(): void;
}

/** Emits the loop. `record` and `stream` move on with their rows. */
export function emitIteration(code: Code, iteration: Iteration): void {
  const { lanes, steps, every, countdown, stream, record } = parameter;
  code.loop(() => {
    iteration.evaluate();
    code.get(countdown).operation(opcode.i32EqualsZero);
    code.if(() => {
      iteration.record();
      code.get(record).get(lanes).integer(3).operation(opcode.i32ShiftLeft);
      code.operation(opcode.i32Add).set(record);
      code.get(every).set(countdown);
    });
    code.get(countdown).integer(1).operation(opcode.i32Subtract).set(countdown);
    iteration.step();
    const bytes = 8 * iteration.streamWidth;
    code.get(stream).integer(bytes).operation(opcode.i32Add).set(stream);
    code.get(steps).integer(1).operation(opcode.i32Subtract).tee(steps);
  });
}

/** A module that exports `iterate` and calls what it imports before each step. */
export function iterateModule(
  code: Code,
  imported: ModuleParts['imported'],
): Uint8Array<ArrayBuffer> {
  const signature = takesIntegers(ITERATE_PARAMETERS);
  return encodeModule({ functions: [{ name: 'iterate', signature, code }], imported });
}

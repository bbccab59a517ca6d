/** A piece of work that is done a little at a time. */
import type { Whole } from '../engine/result';
import type { Frame } from './protocol';

/**
 * Yields undefined where it may pause, a frame where there is something to send, and a promise where it can go on only
 * once that has settled; ends with its last frame.
 */
export type Task = Generator<Frame | Promise<unknown> | undefined, void>;

/**
 * The task whose only frame is a result in one piece.
 * @param arrays of the result, which leave with it
 */
export function* whole<Result extends Whole>(
  computing: Generator<void, Result>,
  arrays: (result: Result) => readonly Float64Array[] = () => [],
): Task {
  for (;;) {
    const { done, value } = computing.next();
    if (done) {
      const buffers = arrays(value).map(({ buffer }) => buffer as ArrayBuffer);
      yield { kind: 'whole', result: value, buffers };
      return;
    }
    yield undefined;
  }
}

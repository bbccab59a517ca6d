/** The loop over steps that both interpreters share. */
import type { IterateOptions, Machine, Program } from './program';
import { arrayOf, checkRoom, type Wiring, wire } from './wiring';

/** One program bound to a way of interpreting it. */
export interface Interpreter {
  /**
   * Takes the arrays of a bench, by name; level `constant` may be computed here, once.
   * @param lanes how many lanes hold values
   */
  bind(arrays: ReadonlyMap<string, Float64Array>, lanes: number): void;
  /** Runs once for all lanes. @param row where this step's numbers begin in the stream */
  run(stream: Float64Array, row: number): void;
}

const noStream = new Float64Array(0);

export function interpretedMachine(
  interpreter: (program: Program, wiring: Wiring) => Interpreter,
  objective: Program,
  step: Program | undefined,
  recorded?: readonly string[],
): Machine {
  const alone = wire(objective, undefined);
  const wiring = wire(objective, step, recorded);
  const first = interpreter(objective, wiring);
  const second = step === undefined ? undefined : interpreter(step, wiring);
  return {
    evaluate(bench) {
      const names = new Set([...alone.read, ...alone.written]);
      first.bind(
        new Map([...names].map((name) => [name, arrayOf(bench, name, alone)])),
        bench.lanes,
      );
      first.run(noStream, 0);
    },
    iterate(options: IterateOptions) {
      if (second === undefined) throw new Error('This machine has no step to iterate.');
      const { bench, steps, every, stream, record } = options;
      checkRoom(options, wiring);
      const names = new Set([...wiring.read, ...wiring.written]);
      const arrays = new Map([...names].map((name) => [name, arrayOf(bench, name, wiring)]));
      const sources = wiring.recorded.map((name) => arrays.get(name) as Float64Array);
      first.bind(arrays, bench.lanes);
      second.bind(arrays, bench.lanes);
      let position = 0;
      for (let k = 0; k < steps; k++) {
        first.run(noStream, 0);
        if (every > 0 && k % every === 0) {
          for (const [column, source] of sources.entries()) record[column].set(source, position);
          position += bench.lanes;
        }
        second.run(stream, k * wiring.streamWidth);
      }
    },
  };
}

/** The loop over steps that both interpreters share. */
import { howToAdd, type Interpret, type InterpretedObjective, type Interpreter } from './adding';
import {
  type Bench,
  type IterateOptions,
  type Machine,
  type Objective,
  type Program,
  ROW_COUNT,
} from './program';
import { arrayOf, checkRoom, type Wiring, wire } from './wiring';

const noStream = new Float64Array(0);

export function interpretedMachine(
  interpret: Interpret,
  objective: Objective,
  step: Program | undefined,
  recorded?: readonly string[],
): Machine {
  const alone = wire(objective, undefined);
  const wiring = wire(objective, step, recorded);
  const { sum } = objective;
  const first = sum
    ? howToAdd().interpreted(interpret, objective, sum, wiring)
    : plainObjective(interpret(objective, wiring));
  const second = step === undefined ? undefined : interpret(step, wiring);
  return {
    evaluate(bench) {
      first.bind(arraysOf(bench, alone), bench, alone);
      first.run();
    },
    iterate(options: IterateOptions) {
      if (second === undefined) throw new Error('This machine has no step to iterate.');
      const { bench, steps, every, stream, record } = options;
      checkRoom(options, wiring);
      const arrays = arraysOf(bench, wiring);
      const sources = wiring.recorded.map((name) => arrays.get(name) as Float64Array);
      first.bind(arrays, bench, wiring);
      second.bind(arrays, bench.lanes);
      let position = 0;
      for (let k = 0; k < steps; k++) {
        first.run(k);
        if (every > 0 && k % every === 0) {
          for (const [column, source] of sources.entries()) record[column].set(source, position);
          position += bench.lanes;
        }
        second.run(stream, k * wiring.streamWidth);
      }
    },
  };
}

/** The arrays of all names: the bench's own, and fresh ones for what stands on no bench. */
function arraysOf(bench: Bench, wiring: Wiring): Map<string, Float64Array> {
  const arrays = new Map<string, Float64Array>();
  for (const name of [...wiring.read, ...wiring.written])
    arrays.set(name, arrayOf(bench, name, wiring));
  for (const name of wiring.internal)
    arrays.set(name, new Float64Array(name === ROW_COUNT ? 1 : bench.lanes));
  return arrays;
}

/** An objective without data. */
function plainObjective(interpreter: Interpreter): InterpretedObjective {
  return {
    bind: (arrays, { lanes }) => interpreter.bind(arrays, lanes),
    run: () => interpreter.run(noStream, 0),
  };
}

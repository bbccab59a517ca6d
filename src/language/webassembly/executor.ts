/** Runs programs as WebAssembly: a module per program, linked over one memory, two lanes per instruction. */
import { howToAdd } from '../adding';
import type { Executor, Machine, Objective, Program } from '../program';
import { wire } from '../wiring';
import { emitObjective } from './emit-objective';
import { emitPairObjective } from './emit-pair-objective';
import { emitPairStep } from './emit-pair-step';
import { emitStep } from './emit-step';
import { Ferry } from './ferry';
import { Layout } from './layout';
import { Linker } from './linker';
import { supportsVectors } from './support';

const LANES_OF_A_VECTOR = 2;

/**
 * One executor per worker: it owns a memory, of which browsers allow only some hundred. Modules are compiled
 * synchronously when they are first needed, and kept as long as their program. Undefined where WebAssembly or its
 * vectors are missing.
 */
export function createWebAssemblyExecutor(): Executor | undefined {
  if (!supportsVectors()) return undefined;
  const layout = new Layout();
  const blocks = new Linker({ objective: emitObjective, step: emitStep }, layout);
  const pairs = new Linker({ objective: emitPairObjective, step: emitPairStep }, layout);
  const alone = new Linker(
    { objective: (one, into) => emitPairObjective(one, into, true), step: emitPairStep },
    layout,
  );
  function linkerFor(lanes: number, { sum }: Objective): Linker {
    if (lanes > LANES_OF_A_VECTOR) return blocks;
    return sum !== undefined && lanes === 1 ? alone : pairs;
  }

  function connect(objective: Objective, step?: Program, recorded?: readonly string[]): Machine {
    const wiring = wire(objective, step, recorded);
    const region = objective.sum && howToAdd().regionOf(layout);
    const alone = new Ferry(layout, wire(objective, undefined), region);
    const together = new Ferry(layout, wiring, region);
    return {
      evaluate(bench) {
        // First, since compiling may let the memory grow.
        const evaluate = linkerFor(bench.lanes, objective).evaluate(objective);
        alone.load(bench);
        evaluate(bench.lanes);
        alone.store(bench);
      },
      iterate(options) {
        if (step === undefined) throw new Error('This machine has no step to iterate.');
        const iterate = linkerFor(options.bench.lanes, objective).iterate(objective, step, wiring);
        together.iterate(iterate, options);
      },
    };
  }

  // A machine holds no values of its own, so that runs which differ only in values share one.
  const machines = new WeakMap<Program, WeakMap<Program, Map<string, Machine>>>();

  return {
    name: 'webassembly',
    machine(objective, step, recorded) {
      const bySteps = machines.get(objective) ?? new WeakMap<Program, Map<string, Machine>>();
      machines.set(objective, bySteps);
      const byNames = bySteps.get(step ?? objective) ?? new Map<string, Machine>();
      bySteps.set(step ?? objective, byNames);
      const key = recorded?.join(' ') ?? '';
      const machine = byNames.get(key) ?? connect(objective, step, recorded);
      byNames.set(key, machine);
      return machine;
    },
  };
}

/** Runs programs as WebAssembly: a module per program, linked over one memory, two lanes per instruction. */
import type { Executor, Machine, Program } from '../program';
import { wire } from '../wiring';
import { type Evaluate, emitObjective } from './emit-objective';
import { emitStep, type Iterate } from './emit-step';
import { Ferry } from './ferry';
import { Layout } from './layout';
import { supportsVectors } from './support';

/**
 * One executor per worker: it owns a memory, of which browsers allow only some hundred. Modules are compiled
 * synchronously and kept as long as their program. Undefined where WebAssembly or its vectors are missing.
 */
export function createWebAssemblyExecutor(): Executor | undefined {
  if (!supportsVectors()) return undefined;
  const layout = new Layout();
  const { memory } = layout;
  const objectives = new WeakMap<Program, Evaluate>();
  const modules = new WeakMap<Program, WebAssembly.Module>();
  const linked = new WeakMap<Evaluate, WeakMap<Program, Iterate>>();

  function evaluateOf(objective: Program): Evaluate {
    const known = objectives.get(objective);
    if (known !== undefined) return known;
    const module = new WebAssembly.Module(emitObjective(objective, layout));
    const instance = new WebAssembly.Instance(module, { kernel: { memory } });
    const evaluate = instance.exports.evaluate as Evaluate;
    objectives.set(objective, evaluate);
    return evaluate;
  }

  function iterateOf(step: Program, evaluate: Evaluate): Iterate {
    const byStep = linked.get(evaluate) ?? new WeakMap<Program, Iterate>();
    linked.set(evaluate, byStep);
    const known = byStep.get(step);
    if (known !== undefined) return known;
    const module = modules.get(step) ?? new WebAssembly.Module(emitStep(step, layout));
    modules.set(step, module);
    const instance = new WebAssembly.Instance(module, { kernel: { memory, evaluate } });
    const iterate = instance.exports.iterate as Iterate;
    byStep.set(step, iterate);
    return iterate;
  }

  function connect(objective: Program, step?: Program, recorded?: readonly string[]): Machine {
    const evaluate = evaluateOf(objective);
    const alone = new Ferry(layout, wire(objective, undefined));
    const together = new Ferry(layout, wire(objective, step, recorded));
    const iterate = step === undefined ? undefined : iterateOf(step, evaluate);
    return {
      evaluate(bench) {
        alone.load(bench);
        evaluate(bench.lanes);
        alone.store(bench);
      },
      iterate(options) {
        if (iterate === undefined) throw new Error('This machine has no step to iterate.');
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

/** Compiles the modules of one kind of kernel and links them over one memory, each once and when it is first needed. */
import type { Objective, Program } from '../program';
import { inputsOf, type Wiring } from '../wiring';
import type { Evaluate } from './emit-objective';
import type { Iterate } from './iteration';
import type { Layout } from './layout';

/** How modules of one kind are written. */
export interface Emitter {
  /** Exports `evaluate`, and whatever the steps of this kind import. */
  objective(objective: Objective, layout: Layout): Uint8Array<ArrayBuffer>;
  /** Exports `iterate`. Of the objective it may depend on the names and levels of inputs and outputs alone. */
  step(
    step: Program,
    objective: Objective,
    wiring: Wiring,
    layout: Layout,
  ): Uint8Array<ArrayBuffer>;
}

export class Linker {
  readonly #emitter: Emitter;
  readonly #layout: Layout;
  readonly #objectives = new WeakMap<Program, WebAssembly.Exports>();
  readonly #modules = new WeakMap<Program, Map<string, WebAssembly.Module>>();
  readonly #iterates = new WeakMap<Wiring, Iterate>();

  constructor(emitter: Emitter, layout: Layout) {
    this.#emitter = emitter;
    this.#layout = layout;
  }

  evaluate(objective: Objective): Evaluate {
    return this.#exportsOf(objective).evaluate as Evaluate;
  }

  /** @param wiring of these two programs; kept by it */
  iterate(objective: Objective, step: Program, wiring: Wiring): Iterate {
    const known = this.#iterates.get(wiring);
    if (known !== undefined) return known;
    const module = this.#moduleOf(step, objective, wiring);
    const kernel = { ...this.#exportsOf(objective), memory: this.#layout.memory };
    const iterate = new WebAssembly.Instance(module, { kernel }).exports.iterate as Iterate;
    this.#iterates.set(wiring, iterate);
    return iterate;
  }

  #exportsOf(objective: Objective): WebAssembly.Exports {
    const known = this.#objectives.get(objective);
    if (known !== undefined) return known;
    const module = new WebAssembly.Module(this.#emitter.objective(objective, this.#layout));
    const { memory } = this.#layout;
    const { exports } = new WebAssembly.Instance(module, { kernel: { memory } });
    this.#objectives.set(objective, exports);
    return exports;
  }

  /** The same module serves all objectives that look alike from outside. */
  #moduleOf(step: Program, objective: Objective, wiring: Wiring): WebAssembly.Module {
    const modules = this.#modules.get(step) ?? new Map<string, WebAssembly.Module>();
    this.#modules.set(step, modules);
    const outputs = objective.outputs.map(({ name }) => name);
    const key = JSON.stringify([inputsOf(objective), outputs, wiring.recorded]);
    const known = modules.get(key);
    if (known !== undefined) return known;
    const bytes = this.#emitter.step(step, objective, wiring, this.#layout);
    const module = new WebAssembly.Module(bytes);
    modules.set(key, module);
    return module;
  }
}

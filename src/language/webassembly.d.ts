/** The few WebAssembly types the language needs; the pure projects have no library that declares them. */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
    /** @param delta pages of 64 KiB to add; detaches every view of `buffer` */
    grow(delta: number): number;
  }

  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer);
    /** Keeps other objects from passing as a module. */
    private readonly compiled: unknown;
  }

  type Exports = Record<string, unknown>;
  type Imports = Record<string, Record<string, unknown>>;

  class Instance {
    constructor(module: Module, imports?: Imports);
    readonly exports: Exports;
  }

  function validate(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): boolean;
}

/** Assembles a WebAssembly module of exported functions, with the imports that kernels need. */
import type { Code } from './code';
import { Encoder } from './encoder';
import { valueType } from './opcodes';

/** Index of the imported function, if there is one. */
export const IMPORTED_FUNCTION = 0;

/** Types of the values that a function takes and leaves. */
export interface Signature {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}

export interface ModuleParts {
  /** In the order of their indices, which follow that of the imported function. */
  readonly functions: readonly {
    readonly name: string;
    readonly signature: Signature;
    readonly code: Code;
  }[];
  /** A function to import as `kernel.<name>`. */
  readonly imported?: { readonly name: string; readonly signature: Signature } | undefined;
}

/** The signature of a function that takes so many integers and leaves nothing. */
export function takesIntegers(count: number): Signature {
  return { parameters: new Array<number>(count).fill(valueType.i32), results: [] };
}

/** The memory is imported as `kernel.memory`. */
export function encodeModule({ functions, imported }: ModuleParts): Uint8Array<ArrayBuffer> {
  // Each function has a type of its own, with its own index.
  const all = imported === undefined ? functions : [imported, ...functions];
  const first = all.length - functions.length;

  const types = new Encoder().unsigned(all.length);
  for (const { signature } of all) {
    types.byte(0x60);
    types.unsigned(signature.parameters.length).byte(...signature.parameters);
    types.unsigned(signature.results.length).byte(...signature.results);
  }
  const imports = new Encoder().unsigned(1 + first);
  imports.name('kernel').name('memory').byte(0x02, 0x00).unsigned(1);
  if (imported !== undefined) imports.name('kernel').name(imported.name).byte(0x00).unsigned(0);

  const declarations = new Encoder().unsigned(functions.length);
  const exported = new Encoder().unsigned(functions.length);
  const bodies = new Encoder().unsigned(functions.length);
  for (const [position, { name, code }] of functions.entries()) {
    declarations.unsigned(first + position);
    exported
      .name(name)
      .byte(0x00)
      .unsigned(first + position);
    bodies.sized(code.body());
  }
  return new Encoder()
    .byte(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00)
    .section(1, types)
    .section(2, imports)
    .section(3, declarations)
    .section(7, exported)
    .section(10, bodies).bytes;
}

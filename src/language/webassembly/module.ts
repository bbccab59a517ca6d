/** Assembles a WebAssembly module of one exported function, with the imports that kernels need. */
import type { Code } from './code';
import { Encoder } from './encoder';
import { valueType } from './opcodes';

/** Index of the imported function, if there is one. */
export const IMPORTED_FUNCTION = 0;

export interface ModuleParts {
  readonly name: string;
  /** Number of i32 parameters. */
  readonly parameters: number;
  readonly code: Code;
  /** A function to import as `kernel.<name>`. */
  readonly imported?: { readonly name: string; readonly parameters: number };
}

/** The memory is imported as `kernel.memory`. */
export function encodeModule({ name, parameters, code, imported }: ModuleParts): Encoder {
  const types = new Encoder().unsigned(imported === undefined ? 1 : 2);
  functionType(types, parameters);
  if (imported !== undefined) functionType(types, imported.parameters);

  const imports = new Encoder().unsigned(imported === undefined ? 1 : 2);
  imports.name('kernel').name('memory').byte(0x02, 0x00).unsigned(1);
  if (imported !== undefined) imports.name('kernel').name(imported.name).byte(0x00).unsigned(1);

  const index = imported === undefined ? 0 : 1;
  return new Encoder()
    .byte(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00)
    .section(1, types)
    .section(2, imports)
    .section(3, new Encoder().unsigned(1).unsigned(0))
    .section(7, new Encoder().unsigned(1).name(name).byte(0x00).unsigned(index))
    .section(10, new Encoder().unsigned(1).sized(code.body()));
}

function functionType(types: Encoder, parameters: number): void {
  types.byte(0x60).unsigned(parameters);
  for (let i = 0; i < parameters; i++) types.byte(valueType.i32);
  types.unsigned(0);
}

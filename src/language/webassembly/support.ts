/** Whether this engine runs WebAssembly with vectors of 128 bits. */
import { Code } from './code';
import { encodeModule, takesIntegers } from './module';

/** Asks by the smallest module that stores a vector. */
export function supportsVectors(): boolean {
  if (typeof WebAssembly === 'undefined') return false;
  const code = new Code(1);
  code.get(0).constant(0).store(0);
  const functions = [{ name: 'probe', signature: takesIntegers(1), code }];
  return WebAssembly.validate(encodeModule({ functions }));
}

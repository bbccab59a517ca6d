/** Whether this engine runs WebAssembly with vectors of 128 bits. */
import { Code } from './code';
import { encodeModule } from './module';

/** Asks by the smallest module that stores a vector. */
export function supportsVectors(): boolean {
  if (typeof WebAssembly === 'undefined') return false;
  const code = new Code(1);
  code.get(0).constant(0).store(0);
  return WebAssembly.validate(encodeModule({ name: 'probe', parameters: 1, code }).bytes);
}

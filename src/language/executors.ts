/** Which executor serves here. */
import { blockExecutor } from './block';
import type { Executor } from './program';
import { createWebAssemblyExecutor } from './webassembly/executor';

/** WebAssembly where it works, otherwise the block interpreter; call it once per worker. */
export function chooseExecutor(): Executor {
  return createWebAssemblyExecutor() ?? blockExecutor;
}

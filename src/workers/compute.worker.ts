/** Entry of the workers that compute: the fastest executor of this browser behind the protocol. */
import { chooseExecutor } from '../language/executors';
import { bundled } from './bundled-port';
import type { Port, Reply, Request } from './protocol';
import { serve } from './serve';

/** A message to oneself queues behind those that wait already, and is not slowed down as timers are. */
const doorbell = new MessageChannel();
let ring: (() => void) | undefined;
doorbell.port1.onmessage = () => ring?.();

serve({
  port: bundled(self as unknown as Port<readonly Request[], readonly Reply[]>),
  executor: chooseExecutor(),
  now: () => performance.now(),
  soon: (callback) => {
    ring = callback;
    doorbell.port2.postMessage(undefined);
  },
  later: (callback, milliseconds) => setTimeout(callback, milliseconds),
});

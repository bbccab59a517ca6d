/** A port on which what is said in one go travels together: taking up a message costs more than what most of them say. */
import type { Port } from './protocol';

/**
 * Wraps one end of a channel whose other end is wrapped likewise.
 *
 * @param port carries lists of messages
 */
export function bundled<Incoming, Outgoing>(
  port: Port<readonly Incoming[], readonly Outgoing[]>,
): Port<Incoming, Outgoing> {
  let messages: Outgoing[] = [];
  let transfers: ArrayBuffer[] = [];

  function send(): void {
    const [list, buffers] = [messages, transfers];
    messages = [];
    transfers = [];
    port.postMessage(list, buffers);
  }

  const end: Port<Incoming, Outgoing> = {
    onmessage: null,
    postMessage(message, transfer) {
      if (messages.length === 0) queueMicrotask(send);
      messages.push(message);
      transfers.push(...transfer);
    },
  };
  port.onmessage = ({ data: list }) => {
    for (const data of list) {
      try {
        end.onmessage?.({ data });
      } catch (error) {
        // Told like any other; what came with it is heard nevertheless.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  return end;
}

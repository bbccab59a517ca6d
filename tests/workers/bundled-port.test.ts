import { expect, test, vi } from 'vitest';
import { bundled } from '../../src/workers/bundled-port';
import type { Port } from '../../src/workers/protocol';

/** The two ends of a real channel, each wrapped, and what travelled through it. */
function channel() {
  const { port1, port2 } = new MessageChannel();
  const lists: number[] = [];
  const one = bundled<string, string>(
    port1 as unknown as Port<readonly string[], readonly string[]>,
  );
  const other = bundled<string, string>({
    set onmessage(handler: Port<readonly string[], readonly string[]>['onmessage']) {
      port2.onmessage = ({ data }) => {
        lists.push(data.length);
        handler?.({ data });
      };
    },
    get onmessage() {
      return null;
    },
    postMessage: (list, transfer) => port2.postMessage(list, transfer),
  });
  return { one, other, lists, close: () => port1.close() };
}

test('what is said in one go travels together, in order; what comes later by itself', async () => {
  const { one, other, lists, close } = channel();
  const heard: string[] = [];
  other.onmessage = ({ data }) => void heard.push(data);
  for (const word of ['a', 'b', 'c']) one.postMessage(word, []);
  await vi.waitFor(() => expect(heard).toEqual(['a', 'b', 'c']));
  one.postMessage('d', []);
  await vi.waitFor(() => expect(heard).toEqual(['a', 'b', 'c', 'd']));
  expect(lists).toEqual([3, 1]);
  close();
});

test('buffers are handed over, not copied', async () => {
  const { port1, port2 } = new MessageChannel();
  const one = bundled<ArrayBuffer, ArrayBuffer>(
    port1 as unknown as Port<readonly ArrayBuffer[], readonly ArrayBuffer[]>,
  );
  const buffers = [new ArrayBuffer(8), new ArrayBuffer(16)];
  for (const buffer of buffers) one.postMessage(buffer, [buffer]);
  const came = await new Promise<ArrayBuffer[]>((resolve) => {
    port2.onmessage = ({ data }) => resolve(data);
  });
  expect(came.map(({ byteLength }) => byteLength)).toEqual([8, 16]);
  expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
  port1.close();
});

test('where taking up one fails, the others are heard and the failure is told', async () => {
  const { one, other, close } = channel();
  const heard: string[] = [];
  const told = new Promise<unknown>((resolve) => {
    const earlier = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.once('uncaughtException', (error) => {
      for (const listener of earlier) process.on('uncaughtException', listener);
      resolve(error);
    });
  });
  other.onmessage = ({ data }) => {
    if (data === 'b') throw new Error('Not b.');
    heard.push(data);
  };
  for (const word of ['a', 'b', 'c']) one.postMessage(word, []);
  expect(await told).toEqual(new Error('Not b.'));
  expect(heard).toEqual(['a', 'c']);
  close();
});

/** Entry of the worker that holds TensorFlow.js: started when somebody asks for a check, ended with it. */
import { check } from '../network/check';
import type { CheckReply, CheckRequest } from './check-protocol';

/** Milliseconds between two words on how far it has come. */
const BETWEEN = 100;

// TensorFlow.js can fetch models; nothing here ever leaves this page.
for (const way of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'])
  Object.defineProperty(self, way, { value: undefined });

const say = (reply: CheckReply): void => self.postMessage(reply);

self.onmessage = ({ data: { run, work } }: MessageEvent<CheckRequest>) => {
  try {
    const checking = check(work);
    let told = 0;
    for (;;) {
      const { done, value } = checking.next();
      if (done) return say({ kind: 'report', run, report: value });
      const now = performance.now();
      if (now - told < BETWEEN) continue;
      told = now;
      say({ kind: 'step', run, step: value });
    }
  } catch (error) {
    say({ kind: 'failed', run, sentence: (error as Error).message });
  }
};

/** Entry of the worker that works out all losses of runs: started when a table of them is wanted, ended with it. */
import '../engine/over-data';
import '../language/row-adding';
import { allLosses } from '../engine/all-losses';
import { chooseExecutor } from '../language/executors';
import type { LossesReply, LossesRequest } from './losses-protocol';

/** Milliseconds between two words on how far it has come. */
const BETWEEN = 100;

const executor = chooseExecutor();

const say = (reply: LossesReply): void => self.postMessage(reply);

self.onmessage = ({ data: { run, path } }: MessageEvent<LossesRequest>) => {
  try {
    const computing = allLosses(path, executor);
    let told = performance.now();
    for (;;) {
      const { done, value } = computing.next();
      if (done) return say({ kind: 'losses', run, losses: value });
      const now = performance.now();
      if (now - told < BETWEEN) continue;
      told = now;
      say({ kind: 'step', run, step: value });
    }
  } catch {
    say({ kind: 'failed', run });
  }
};

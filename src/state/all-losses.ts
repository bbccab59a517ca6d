/** All losses of the runs that were looked at over all data only now and then, worked out when a table is wanted. */
import { type AllLosses, isAffordable } from '../engine/all-losses';
import { startLosses } from '../workers/losses-client';
import type { LossesRequest } from '../workers/losses-protocol';
import type { Shelf } from './shelf';

export interface RunsLosses {
  /** By run key. */
  readonly losses: ReadonlyMap<number, AllLosses>;
  /** Why some are missing; absent where none is. */
  readonly missing?: 'too long' | 'failed';
}

export interface LossesErrand {
  /** Undefined where somebody cancelled. */
  readonly result: Promise<RunsLosses | undefined>;
  cancel(): void;
}

/** @param tell hears the share that is done, from 0 to 1 */
export function workOutLosses(
  trajectories: Shelf['trajectories'],
  tell: (share: number) => void,
): LossesErrand {
  const wanted = [...trajectories].filter(
    ([, { value }]) => value.evaluated && value.evaluated.length < value.length,
  );
  const requests: LossesRequest[] = [];
  for (const [run, { work, value }] of wanted) {
    const { source } = work;
    if (source.kind !== 'data' || !isAffordable(source, value.length)) continue;
    const positions = value.positions.map((column) => column.slice(0, value.length));
    requests.push({ run, path: { source, positions } });
  }
  const losses = new Map<number, AllLosses>();
  const stepsOf = ({ path }: LossesRequest): number => path.positions[0]?.length ?? 0;
  const all = requests.reduce((sum, request) => sum + stepsOf(request), 0);
  let [finished, open] = [0, requests.length];
  let settle: (result: RunsLosses | undefined) => void = () => undefined;
  const result = new Promise<RunsLosses | undefined>((resolve) => {
    settle = resolve;
  });
  const end = (): void => {
    const missing = requests.length < wanted.length ? 'too long' : 'failed';
    settle({ losses, ...(losses.size < wanted.length && { missing }) });
  };
  if (open === 0) {
    end();
    return { result, cancel: () => undefined };
  }
  const errand = startLosses(requests, {
    said(reply) {
      if (reply.kind === 'step') return tell((finished + reply.step) / all);
      if (reply.kind === 'losses') losses.set(reply.run, reply.losses);
      const request = requests.find(({ run }) => run === reply.run);
      finished += request ? stepsOf(request) : 0;
      open--;
      if (open > 0) return;
      errand.stop();
      end();
    },
    failed() {
      errand.stop();
      end();
    },
  });
  return {
    result,
    cancel() {
      errand.stop();
      settle(undefined);
    },
  };
}

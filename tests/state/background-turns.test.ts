import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { formulaSource } from '../../src/engine/objective-source';
import type { Job } from '../../src/experiment/plan';
import { BackgroundTurns } from '../../src/state/background-turns';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const job = (lane: string): Job => ({
  lane,
  key: lane,
  work: {
    kind: 'field',
    source: formulaSource('x'),
    view: { x: [0, 1], y: [0, 1] },
    columns: 2,
    rows: 2,
  },
});

it('come round to all who wait, whoever waits longest first, and one at a time', () => {
  let waiting = ['a', 'b', 'c'];
  let underWay = false;
  const begun: string[] = [];
  const end = vi.fn();
  const turns = new BackgroundTurns({
    isUnderWay: () => underWay,
    waiting: () => waiting.map(job),
    begin({ lane }) {
      underWay = true;
      begun.push(lane);
    },
    end,
  });
  const done = () => {
    underWay = false;
    turns.await();
    vi.runAllTimers();
  };
  for (let turn = 0; turn < 6; turn++) done();
  expect(begun).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  turns.await();
  vi.runAllTimers();
  expect(begun, 'while one is under way').toHaveLength(6);
  waiting = ['b', 'd'];
  done();
  done();
  expect(begun.slice(6)).toEqual(['d', 'b']);
  expect(end).not.toHaveBeenCalled();
  waiting = [];
  done();
  expect(begun).toHaveLength(8);
  expect(end, 'once nothing waits any more').toHaveBeenCalledOnce();
});

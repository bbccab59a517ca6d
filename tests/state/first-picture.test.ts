import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trajectory } from '../../src/engine/trajectory';
import { firstPicture } from '../../src/state/first-picture';
import { createResults, type ResultsState, type ResultsStore } from '../../src/state/results';
import type { Keyed } from '../../src/state/shelf';

let results: ResultsStore;
let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  results = createResults();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
});
afterEach(() => {
  frame();
  vi.unstubAllGlobals();
});

function frame(): void {
  for (const callback of frames.splice(0)) callback(0);
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

/** Whether it is there by now. */
async function isThere(): Promise<boolean> {
  let there = false;
  void firstPicture(results).then(() => {
    there = true;
  });
  await turn();
  return there;
}

const begun = new Map<number, Keyed<Trajectory>>([[1, {} as Keyed<Trajectory>]]);

describe('the first picture', () => {
  it.each<[string, Partial<ResultsState>]>([
    ['everything is computed', { settled: true }],
    ['computing was cancelled', { cancelled: true }],
    ['something failed', { trouble: 'It failed.' }],
    ['there are no workers', { unable: 'There are no workers.' }],
    ['it takes long, and something is there', { waiting: true, trajectories: begun }],
  ])('is drawn in the frame after %s', async (_, state) => {
    expect(await isThere()).toBe(false);
    expect(frames).toHaveLength(0);
    results.setState(state);
    expect(await isThere()).toBe(false);
    frame();
    expect(await isThere()).toBe(true);
  });

  it('is no picture while there is nothing to draw', async () => {
    results.setState({ waiting: true });
    expect(await isThere()).toBe(false);
    results.setState({ trajectories: begun });
    await isThere();
    frame();
    expect(await isThere()).toBe(true);
  });

  it('comes once: what is computed anew takes it away from nobody', async () => {
    results.setState({ settled: true });
    await isThere();
    frame();
    expect(await isThere()).toBe(true);
    results.setState({ settled: false });
    expect(await isThere()).toBe(true);
    expect(frames).toHaveLength(0);
  });
});

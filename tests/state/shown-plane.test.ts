/** The plane of the map is watched: when it stands elsewhere, when it moves step by step, and when it rests again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../support/with-data';
import { setStart } from '../../src/experiment/changes';
import { readLink } from '../../src/experiment/read-link';
import { createDocumentStore } from '../../src/state/document-store';
import { createResults } from '../../src/state/results';
import { PlaneWatch } from '../../src/state/shown-plane';
import { createWorkspace } from '../../src/state/workspace';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(link: string) {
  const { document } = readLink(link);
  const documents = createDocumentStore(document);
  const rests = vi.fn();
  const watch = new PlaneWatch(
    { documents, results: createResults(), workspace: createWorkspace() },
    rests,
  );
  const move = (...start: readonly number[]) => {
    documents.change((experiment) => setStart(experiment, start));
    return watch.hasMoved();
  };
  return { watch, rests, move };
}

test('what the axes say moves no plane, the third parameter does', () => {
  const { watch, move } = watched('classify=blobs40&start=0,0,0&run=sgd,lr:1');
  expect(watch.hasMoved()).toBe(true);
  expect(watch.hasMoved()).toBe(false);
  expect(move(1, 2, 0)).toBe(false);
  expect(move(1, 2, 3)).toBe(true);
});

test('of a map that shows all there is no plane moves', () => {
  const { move } = watched('fit=cars&start=0,0&run=sgd,lr:0.001');
  expect(move(1, 2)).toBe(false);
});

test('a single move is no motion; moves that follow each other are, until they cease', () => {
  const { watch, rests, move } = watched('classify=blobs40&start=0,0,0&run=sgd,lr:1');
  watch.hasMoved();
  expect(watch.isMoving).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(rests).not.toHaveBeenCalled();
  for (let step = 1; step <= 10; step++) {
    move(0, 0, step);
    expect(watch.isMoving).toBe(step > 1);
    vi.advanceTimersByTime(40);
  }
  vi.advanceTimersByTime(1000);
  expect(watch.isMoving).toBe(false);
  expect(rests).toHaveBeenCalledTimes(1);
});

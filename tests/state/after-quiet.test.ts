import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import { type AfterQuiet, afterQuiet } from '../../src/state/after-quiet';
import { createDocumentStore } from '../../src/state/document-store';
import { createResults } from '../../src/state/results';
import { createWorkspace } from '../../src/state/workspace';

const QUIET = 300;

let acted: boolean[] = [];
let page: EventTarget;
let quiet: AfterQuiet;
let session: ReturnType<typeof open>;

function open() {
  return {
    documents: createDocumentStore(firstDocument()),
    results: createResults(),
    workspace: createWorkspace(),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  acted = [];
  session = open();
  quiet = afterQuiet(session, QUIET, (leaving) => acted.push(leaving));
});

afterEach(() => {
  quiet.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const change = (steps: number) =>
  session.documents.change((experiment) => setSteps(experiment, steps));
const leave = () => page.dispatchEvent(new Event('pagehide'));
/** A frame of playing every 16 ms. */
function play(milliseconds: number): void {
  session.workspace.setState({ playing: true });
  for (let time = 0; time < milliseconds; time += 16) {
    session.documents.seek(Math.floor(time / 16) % 200);
    vi.advanceTimersByTime(16);
  }
}

describe('after quiet', () => {
  it('acts once for many changes in a row, and only when they are over', () => {
    for (let steps = 50; steps < 60; steps++) {
      change(steps);
      vi.advanceTimersByTime(QUIET - 1);
    }
    expect(acted).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(acted).toEqual([false]);
    vi.advanceTimersByTime(10 * QUIET);
    expect(acted).toHaveLength(1);
  });

  it('acts at once when the page is left with something due, and not otherwise', () => {
    leave();
    expect(acted).toEqual([]);
    change(50);
    leave();
    expect(acted).toEqual([true]);
    vi.advanceTimersByTime(10 * QUIET);
    leave();
    expect(acted).toHaveLength(1);
  });

  it('takes note of the playhead when playing ends, or when the page is left', () => {
    play(1000);
    expect(acted).toEqual([]);
    session.workspace.setState({ playing: false });
    vi.advanceTimersByTime(QUIET);
    expect(acted).toEqual([false]);
    play(1000);
    leave();
    expect(acted).toEqual([false, true]);
  });

  it('does not wait for playing with anything else', () => {
    session.workspace.setState({ playing: true });
    change(250);
    play(QUIET + 16);
    expect(acted).toEqual([false]);
  });

  it('counts a moved playhead where nothing is played', () => {
    session.documents.seek(33);
    vi.advanceTimersByTime(QUIET);
    expect(acted).toEqual([false]);
  });

  it('does nothing of what was dropped, nor once it is stopped', () => {
    change(50);
    quiet.drop();
    vi.advanceTimersByTime(QUIET);
    change(60);
    quiet.stop();
    vi.advanceTimersByTime(QUIET);
    leave();
    expect(acted).toEqual([]);
  });
});

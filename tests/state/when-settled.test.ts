import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstDocument } from '../../src/experiment/defaults';
import { createDocumentStore } from '../../src/state/document-store';
import { createResults } from '../../src/state/results';
import type { Session } from '../../src/state/session';
import { exportSettled, whenSettled } from '../../src/state/when-settled';
import { createWorkspace } from '../../src/state/workspace';

let session: Session;
let listeners = 0;

beforeEach(() => {
  const results = createResults();
  listeners = 0;
  const subscribe: typeof results.subscribe = (listener) => {
    const stop = results.subscribe(listener);
    listeners++;
    return () => {
      listeners--;
      stop();
    };
  };
  session = {
    documents: createDocumentStore(firstDocument()),
    results: { ...results, subscribe },
    workspace: createWorkspace(),
  };
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const message = () => session.workspace.getState().message;

describe('an export', () => {
  it('waits until everything is computed, and comes once however often it was asked for', async () => {
    const act = vi.fn(async () => undefined);
    for (let click = 0; click < 3; click++) void exportSettled(session, 'table', act);
    void exportSettled(session, 'map.svg', act);
    await turn();
    expect(act).not.toHaveBeenCalled();
    expect(listeners).toBe(1);
    expect(message()).toBe('The file follows when everything is computed');
    session.results.setState({ settled: true });
    await turn();
    expect(act).toHaveBeenCalledTimes(2);
    expect(listeners).toBe(0);
    await exportSettled(session, 'table', act);
    expect(act).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['cancelled', { cancelled: true }],
    ['failed', { trouble: 'It failed.' }],
    ['impossible', { unable: 'There are no workers.' }],
  ])('is given up with a sentence where computing is %s, before or after', async (_, state) => {
    const act = vi.fn(async () => undefined);
    const waiting = exportSettled(session, 'table', act);
    await turn();
    session.results.setState(state);
    await waiting;
    expect(message()).toContain('not computed to the end');
    session.workspace.setState({ message: undefined });
    await exportSettled(session, 'table', act);
    expect(message()).toContain('not computed to the end');
    expect(act).not.toHaveBeenCalled();
    expect(listeners).toBe(0);
    await expect(whenSettled(session)).rejects.toThrow('not computed');
  });

  it('says what went wrong with it', async () => {
    session.results.setState({ settled: true });
    await exportSettled(session, 'map.png', () => Promise.reject(new Error('Too large.')));
    expect(message()).toBe('Too large.');
  });
});

/** A session with its conductor, before the first results. */
import { vi } from 'vitest';
import { firstDocument } from '../../src/experiment/defaults';
import { blockExecutor } from '../../src/language/block';
import type { Conductor } from '../../src/state/conducting';
import { conduct } from '../../src/state/conductor';
import { createDocumentStore } from '../../src/state/document-store';
import { createResults, type ResultsState } from '../../src/state/results';
import type { Session } from '../../src/state/session';
import { createWorkspace } from '../../src/state/workspace';
import { createPool } from '../../src/workers/pool';
import { createGate, type Gate } from './held-worker';

export interface Conducted {
  readonly session: Session;
  readonly conductor: Conductor;
  /** Of its two workers. */
  readonly gate: Gate;
}

/** Frames come by a timer, until the test takes back what it has put in the place of globals. */
export function conducted(): Conducted {
  const gate = createGate();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 1));
  const session = {
    documents: createDocumentStore(firstDocument()),
    results: createResults(),
    workspace: createWorkspace(),
  };
  session.workspace.setState({ map: { width: 160, height: 120 } });
  const pool = createPool({ size: 2, spawn: () => gate.spawn(blockExecutor) });
  return { session, conductor: conduct(session, pool), gate };
}

/** Once nothing is being computed any more. */
export const settledIn = ({ results }: Session): Promise<ResultsState> =>
  vi.waitFor(() => {
    const state = results.getState();
    if (!state.settled) throw new Error('Something is still being computed.');
    return state;
  }, 10_000);

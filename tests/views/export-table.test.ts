import { afterEach, describe, expect, it, vi } from 'vitest';
import { setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import { createDocumentStore } from '../../src/state/document-store';
import { createResults } from '../../src/state/results';
import type { Session } from '../../src/state/session';
import { createWorkspace } from '../../src/state/workspace';
import { writeTable } from '../../src/views/header/export-table';

const STEPS = 5000;

/** An experiment whose runs have all been computed to the end, to made-up numbers. */
function open(): Session {
  const documents = createDocumentStore(firstDocument());
  documents.change((experiment) => setSteps(experiment, STEPS));
  const results = createResults();
  const column = () => Float64Array.from({ length: STEPS + 1 }, (_, step) => step / 7);
  const value = {
    length: STEPS + 1,
    positions: [column(), column()],
    losses: column(),
    gradientNorms: column(),
    ending: { kind: 'finished' },
  } as const;
  const { runs } = documents.getState().document.experiment;
  results.setState({
    settled: true,
    trajectories: new Map(runs.map(({ key }) => [key, { key: 'any', value, complete: true }])),
  });
  return { documents, results, workspace: createWorkspace() };
}

afterEach(() => vi.restoreAllMocks());

describe('the table of all runs', () => {
  it('is written in slices, whatever changes meanwhile', () => {
    const session = open();
    const writing = writeTable(session);
    let slices = 0;
    let step = writing.next();
    for (; !step.done; step = writing.next()) {
      slices++;
      session.documents.change((experiment) => ({ ...experiment, runs: [] }));
    }
    const rows = (step.value ?? []).join('').trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 4 * (STEPS + 1));
    expect(slices).toBeGreaterThan(4 * (STEPS / 256));
    expect(rows[2]?.split(',')[6], 'the slope, as the run has it').toBe(String(1 / 7));
  });

  it('says how far it is where it takes long, and can be cancelled', () => {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 20));
    const { workspace, ...others } = open();
    const shares: number[] = [];
    workspace.subscribe(({ writing }) => {
      if (writing) shares.push(writing.share);
    });
    const writing = writeTable({ workspace, ...others });
    while (shares.length < 4) expect(writing.next().done).toBe(false);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    workspace.getState().writing?.cancel();
    expect(writing.next()).toEqual({ done: true, value: undefined });
    expect(workspace.getState().writing).toBeUndefined();
  });

  it('says nothing of how far it is where it is done in a moment', () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const session = open();
    const told = vi.fn();
    session.workspace.subscribe(({ writing }) => writing && told());
    for (const _ of writeTable(session));
    expect(told).not.toHaveBeenCalled();
  });
});

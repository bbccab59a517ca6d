import '../support/with-data';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tableOf } from '../../src/engine/table';
import { setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { FitProblem } from '../../src/experiment/experiment';
import { readLink } from '../../src/experiment/read-link';
import { createDocumentStore } from '../../src/state/document-store';
import { readingsOf } from '../../src/state/readings';
import { createResults } from '../../src/state/results';
import { createWorkspace } from '../../src/state/workspace';

const open = () => ({
  documents: createDocumentStore(firstDocument()),
  results: createResults(),
  workspace: createWorkspace(),
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 1));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('where nothing moves, they are the results', () => {
  const session = open();
  const readings = readingsOf(session);
  for (const remark of ['one', 'two', 'three']) {
    session.results.setState({ remark, settled: true });
    expect(readings.getState()).toBe(session.results.getState());
  }
});

test('while a hand moves they follow now and then, and in the end they are the results', () => {
  const session = open();
  const readings = readingsOf(session);
  let changes = 0;
  readings.subscribe(() => changes++);
  for (let frame = 0; frame < 60; frame++) {
    session.documents.change((experiment) => setSteps(experiment, 200 + frame), 'steps');
    session.results.setState({ remark: `frame ${frame}`, settled: true });
    vi.advanceTimersByTime(16);
  }
  expect(changes).toBeGreaterThan(5);
  expect(changes).toBeLessThan(12);
  session.results.setState({ remark: 'the last', settled: true });
  session.documents.settle();
  expect(readings.getState()).toBe(session.results.getState());
});

test('a hand that rests without letting go sees the last of it', () => {
  const session = open();
  const readings = readingsOf(session);
  session.documents.change((experiment) => setSteps(experiment, 300), 'steps');
  for (const remark of ['one', 'two']) session.results.setState({ remark, settled: true });
  expect(readings.getState().remark).toBe('one');
  vi.advanceTimersByTime(150);
  expect(readings.getState().remark).toBe('two');
});

test('over many rows they wait until the hand rests', () => {
  const { document } = readLink('fit=cars');
  const table = tableOf(
    2,
    Float64Array.from({ length: 12_000 }, (_, i) => (i * 7) % 11),
  );
  const problem = { ...document.experiment.problem, data: { kind: 'own', table, names: [] } };
  const experiment = { ...document.experiment, problem: problem as FitProblem };
  const session = { ...open(), documents: createDocumentStore({ ...document, experiment }) };
  const readings = readingsOf(session);
  for (let frame = 0; frame < 30; frame++) {
    session.documents.change((experiment) => setSteps(experiment, 201 + frame), 'steps');
    session.results.setState({ remark: `frame ${frame}`, settled: true });
    expect(readings.getState().remark).toBeUndefined();
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(150);
  expect(readings.getState().remark).toBe('frame 29');
});

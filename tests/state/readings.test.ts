import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
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

import { expect, test } from 'vitest';
import { duplicateRun } from '../../../src/experiment/changes';
import { firstDocument } from '../../../src/experiment/defaults';
import { descentWork, inspectionJob } from '../../../src/experiment/plan';
import { createDocumentStore } from '../../../src/state/document-store';
import { createResults } from '../../../src/state/results';
import { createWorkspace } from '../../../src/state/workspace';
import { shownInspection } from '../../../src/views/inspector/shown-inspection';
import { inspectStep } from '../../support/inspected';

test('of two runs that follow one rule, the step of the one is not shown for the other', () => {
  const session = {
    documents: createDocumentStore(firstDocument()),
    results: createResults(),
    workspace: createWorkspace(),
  };
  const { documents, results, workspace } = session;
  const [first] = documents.getState().document.experiment.runs;
  if (first === undefined) throw new Error('The first document has no run.');
  documents.change((experiment) => duplicateRun(experiment, first.key));
  const { experiment } = documents.getState().document;
  const second = experiment.runs[1];
  expect(second?.optimizer).toBe(first.optimizer);
  const value = inspectStep(descentWork(experiment, first), 7);
  const { key, work } = inspectionJob(experiment, first, 7);
  results.setState({ inspection: { key, work, value, complete: true } });
  workspace.setState({ inspectedRun: first.key });
  expect(shownInspection(session)).toBe(value);
  workspace.setState({ inspectedRun: second?.key });
  expect(shownInspection(session)).toBeUndefined();
});

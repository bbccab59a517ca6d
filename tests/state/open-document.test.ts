import { describe, expect, it } from 'vitest';
import { firstDocument } from '../../src/experiment/defaults';
import { readLink } from '../../src/experiment/read-link';
import { createDocumentStore } from '../../src/state/document-store';
import { openFile } from '../../src/state/exports';
import { openDocument } from '../../src/state/open-document';
import { createResults } from '../../src/state/results';
import { createWorkspace } from '../../src/state/workspace';

function open() {
  const session = {
    documents: createDocumentStore(firstDocument()),
    results: createResults(),
    workspace: createWorkspace(),
  };
  session.workspace.setState({ openRun: 2, oneRate: true, message: 'Link copied' });
  return session;
}

const chosen = { openRun: 2, oneRate: true };
const { document, notices } = readLink('surface=booth&run=adam&run=sgd&seed=oops');

describe('another document', () => {
  it('begins with no run opened and every rate by itself', () => {
    const session = open();
    openDocument(session, document, { notices });
    expect(session.documents.getState()).toMatchObject({ document, notices });
    expect(session.workspace.getState()).toMatchObject({
      openRun: undefined,
      oneRate: false,
      message: 'Link copied',
    });
    openDocument(session, firstDocument(), { message: 'Started afresh' });
    expect(session.documents.getState().notices).toEqual([]);
    expect(session.workspace.getState().message).toBe('Started afresh');
  });
});

describe('a file that cannot be opened', () => {
  const unreadable = { size: 4096, text: () => Promise.reject(new Error('NotReadableError')) };
  const huge = { size: 9_000_000, text: () => Promise.resolve('{}') };
  it.each([
    ['a folder', unreadable, 'This file cannot be read.'],
    ['far too much', huge, 'This file is too large to be an experiment.'],
    [
      'something else',
      new File(['x'], 'x'),
      'This file is not JSON, so it is no experiment of Fall Line.',
    ],
  ])('is told in one sentence of its own, and changes nothing: %s', async (_, file, sentence) => {
    const session = open();
    const { document: before, past } = session.documents.getState();
    await openFile(session, file as File);
    expect(session.documents.getState().notices.map((notice) => notice.sentence)).toEqual([
      sentence,
    ]);
    expect(session.documents.getState().document).toBe(before);
    expect(session.documents.getState().past).toBe(past);
    expect(session.workspace.getState()).toMatchObject(chosen);
  });
});

/** Where the page begins: reads what to show, starts the workers, and mounts the app. */
import './trusted-types';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAddress, openingHash } from '../state/address';
import { autosave, savedDocument, savedText } from '../state/autosave';
import { conduct } from '../state/conductor';
import { partsFor } from '../state/data-part';
import { openingStore } from '../state/opening';
import { createPlayback } from '../state/playback';
import { createResults } from '../state/results';
import type { Session } from '../state/session';
import { createWorkspace } from '../state/workspace';
import { startCrew } from '../workers/crew';
import { App } from './App';
import { followTitle } from './page-title';
import { prefetchAfterFirstPicture } from './prefetch';
import { words } from './words';

function begin(hash: string): void {
  const session: Session = {
    documents: openingStore(hash, savedDocument()),
    results: createResults(),
    workspace: createWorkspace(),
  };
  const pool = startCrew({
    ready(executor) {
      if (executor !== 'webassembly') session.results.setState({ remark: words.interpreted });
    },
    failed() {
      conductor.giveUp(words.noWorkers);
    },
  });
  const conductor = conduct(session, pool);
  followAddress(session);
  followTitle(session.documents);
  autosave(session);

  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html lacks the element "root".');
  createRoot(root).render(
    <StrictMode>
      <App session={session} playback={createPlayback(session)} conductor={conductor} />
    </StrictMode>,
  );
  prefetchAfterFirstPicture(session);
}

const hash = openingHash();
// At once, unless what is opened needs a part that has not come.
const parts = partsFor(hash.slice(1)) ?? partsFor(savedText());
if (parts === undefined) begin(hash);
else parts.then(() => begin(hash));

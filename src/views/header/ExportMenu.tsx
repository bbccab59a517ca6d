/** What can be taken away as a file, and a file brought back. */
import { useRef, useState } from 'react';
import { ExportIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import { isDataProblem } from '../../experiment/problem';
import { openChosenFile } from '../../state/chosen-file';
import { fetched } from '../../state/fetched';
import { type Session, useDocument, useSession } from '../../state/session';
import { exportSettled } from '../../state/when-settled';
import { say } from '../../state/workspace';
import { deferred } from '../deferred';
import { copyPicture } from '../pictures/copy-picture';
import { words } from './words';

const CodeDialog = deferred(async () => (await import('../code/CodeDialog')).CodeDialog);

/** Fetched when it is first needed. */
const exports = () => fetched(import('../../state/exports'));
const pictures = () => fetched(import('./export-pictures'));
const table = () => fetched(import('./export-table'));

async function saveExperiment(session: Session): Promise<void> {
  try {
    (await exports()).saveExperiment(session);
  } catch (error) {
    say(session.workspace, (error as Error).message);
  }
}

/** The pictures of the data beside the map. */
const dataItems = (session: Session) => [
  {
    label: words.dataSvg,
    onSelect: () =>
      exportSettled(session, 'data.svg', async () => (await pictures()).saveDataSvg(session)),
  },
  {
    label: words.dataPng,
    onSelect: () =>
      exportSettled(session, 'data.png', async () => (await pictures()).saveDataPng(session)),
  },
];

export function ExportMenu() {
  const session = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const onData = useDocument(({ document }) => isDataProblem(document.experiment.problem));
  const [codeShown, setCodeShown] = useState(false);
  return (
    <>
      <Menu
        label={words.export}
        icon={<ExportIcon />}
        items={[
          {
            label: words.table,
            onSelect: () =>
              exportSettled(session, 'table', async () =>
                (await table()).saveTrajectories(session),
              ),
          },
          {
            label: words.experiment,
            onSelect: () => saveExperiment(session),
          },
          { label: words.code, onSelect: () => setCodeShown(true) },
          {
            label: words.mapSvg,
            onSelect: () =>
              exportSettled(session, 'map.svg', async () => (await pictures()).saveMapSvg(session)),
          },
          {
            label: words.mapPng,
            onSelect: () =>
              exportSettled(session, 'map.png', async () => (await pictures()).saveMapPng(session)),
          },
          ...(onData ? dataItems(session) : []),
          {
            label: words.copyImage,
            onSelect: () =>
              copyPicture(session, async () => (await pictures()).mapPng(session), words),
          },
          { label: words.openFile, onSelect: () => picker.current?.click() },
        ]}
      />
      {codeShown && <CodeDialog onClose={() => setCodeShown(false)} />}
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={words.file}
        onChange={async (event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file !== undefined) await openChosenFile(session, file);
          // So that the same file can be opened again.
          input.value = '';
        }}
      />
    </>
  );
}

/** What can be taken away as a file, and a file brought back. */
import { useRef, useState } from 'react';
import { ExportIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import { type Session, useSession } from '../../state/session';
import { deferred } from '../deferred';
import { words } from './words';

const CodeDialog = deferred(async () => (await import('../code/CodeDialog')).CodeDialog);

/** Fetched when it is first needed. */
const exports = () => import('../../state/exports');
const pictures = () => import('./export-pictures');

/** The clipboard takes the promise of a picture: asked for later, it would no longer be the visitor's wish. */
async function copyMap(session: Session): Promise<void> {
  const png = pictures().then(({ mapPng }) => mapPng(session));
  try {
    // Absent on pages without https: then this throws as well.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    session.workspace.setState({ message: words.imageCopied });
  } catch {
    session.workspace.setState({ message: words.imageRefused });
  }
}

export function ExportMenu() {
  const session = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const [codeShown, setCodeShown] = useState(false);
  return (
    <>
      <Menu
        label="Export"
        icon={<ExportIcon />}
        items={[
          {
            label: 'Trajectories (CSV)',
            onSelect: async () => (await exports()).saveTrajectories(session),
          },
          {
            label: 'Experiment (JSON)',
            onSelect: async () => (await exports()).saveExperiment(session),
          },
          { label: words.code, onSelect: () => setCodeShown(true) },
          {
            label: words.mapSvg,
            onSelect: async () => (await pictures()).saveMapSvg(session),
          },
          {
            label: words.mapPng,
            onSelect: async () => (await pictures()).saveMapPng(session),
          },
          { label: words.copyImage, onSelect: () => copyMap(session) },
          { label: 'Open experiment…', onSelect: () => picker.current?.click() },
        ]}
      />
      {codeShown && <CodeDialog onClose={() => setCodeShown(false)} />}
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Experiment file"
        onChange={async (event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file !== undefined) await (await exports()).openFile(session, file);
          // So that the same file can be opened again.
          input.value = '';
        }}
      />
    </>
  );
}

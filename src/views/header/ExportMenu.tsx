/** What can be taken away as a file, and a file brought back. */
import { useRef } from 'react';
import { ExportIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import { useSession } from '../../state/session';

/** Fetched when it is first needed. */
const exports = () => import('../../state/exports');

export function ExportMenu() {
  const session = useSession();
  const picker = useRef<HTMLInputElement>(null);
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
          { label: 'Open experiment…', onSelect: () => picker.current?.click() },
        ]}
      />
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

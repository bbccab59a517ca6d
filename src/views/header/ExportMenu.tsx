/** What can be taken away as a file, and a file brought back. */
import { useRef } from 'react';
import { ExportIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import { openFile, saveExperiment, saveTrajectories } from '../../state/exports';
import { useSession } from '../../state/session';

export function ExportMenu() {
  const session = useSession();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu
        label="Export"
        icon={<ExportIcon />}
        items={[
          { label: 'Trajectories (CSV)', onSelect: () => saveTrajectories(session) },
          { label: 'Experiment (JSON)', onSelect: () => saveExperiment(session) },
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
          if (file !== undefined) await openFile(session, file);
          // So that the same file can be opened again.
          input.value = '';
        }}
      />
    </>
  );
}

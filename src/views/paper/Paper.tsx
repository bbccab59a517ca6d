/** What only paper needs: a title, the settings in words, and the link; there while the browser prints. */
import { shareLink } from '../../state/address';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { problemLine, runLines } from './settings-text';

export function Paper() {
  const printing = useWorkspace((state) => state.printing);
  return printing && <Sheet />;
}

function Sheet() {
  const session = useSession();
  const experiment = useDocument((state) => state.document.experiment);
  return (
    <aside className="paper" aria-label="Settings">
      <p className="paper-problem">{problemLine(experiment)}</p>
      <ul className="paper-runs">
        {runLines(experiment).map(({ key, name, settings }) => (
          <li key={key}>
            <b>{name}</b> {settings}
          </li>
        ))}
      </ul>
      <p className="paper-link">{shareLink(session)}</p>
    </aside>
  );
}

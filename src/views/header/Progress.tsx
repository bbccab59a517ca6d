/** Work that takes longer than a moment: how far it is, and a way out of it. */
import { Button } from '../../controls/Button';
import type { Conductor } from '../../state/conducting';
import { useResults, useSession, useWorkspace } from '../../state/session';
import { words } from './words';

interface ProgressProps {
  readonly conductor: Conductor;
}

export function Progress({ conductor }: ProgressProps) {
  const { workspace } = useSession();
  const waiting = useResults((state) => state.waiting);
  const writing = useWorkspace((state) => state.writing !== undefined);
  const busy = waiting || writing;
  const cancel = () => (waiting ? conductor.cancel() : workspace.getState().writing?.cancel());
  return (
    <div className="header-work">
      {busy && <Share waiting={waiting} />}
      {/* Without the share, which would be read out again and again. */}
      <p className="header-waiting" role="status">
        {busy && (waiting ? words.computing : words.writing)}
      </p>
      {busy && (
        <Button className="header-cancel" onClick={cancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}

function Share({ waiting }: { readonly waiting: boolean }) {
  const computed = useResults((state) => state.progress);
  const written = useWorkspace((state) => state.writing?.share ?? 0);
  const share = waiting ? computed : written;
  return (
    <div
      className="header-progress"
      role="progressbar"
      aria-label={waiting ? words.progress : words.written}
      aria-valuenow={Math.floor(100 * share)}
      aria-valuetext={words.percent(share)}
      style={{ '--share': String(share) }}
    />
  );
}

/** Work that takes longer than a moment: how far it is, and a way out of it. */
import { Button } from '../../controls/Button';
import type { Conductor } from '../../state/conductor';
import { useResults } from '../../state/session';
import { words } from './words';

interface ProgressProps {
  readonly conductor: Conductor;
}

export function Progress({ conductor }: ProgressProps) {
  const waiting = useResults((state) => state.waiting);
  return (
    <div className="header-work">
      {waiting && <Share />}
      {/* Without the share, which would be read out again and again. */}
      <p className="header-waiting" role="status">
        {waiting && words.computing}
      </p>
      {waiting && (
        <Button className="header-cancel" onClick={conductor.cancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}

function Share() {
  const share = useResults((state) => state.progress);
  return (
    <div
      className="header-progress"
      role="progressbar"
      aria-label={words.progress}
      aria-valuenow={Math.floor(100 * share)}
      aria-valuetext={words.percent(share)}
      style={{ '--share': String(share) }}
    />
  );
}

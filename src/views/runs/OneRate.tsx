/** Ties the learning rates of all runs together, where there are several. */
import { Toggle } from '../../controls/Toggle';
import { useSession, useWorkspace } from '../../state/session';
import { words } from './words';

export function OneRate() {
  const { workspace } = useSession();
  const checked = useWorkspace((state) => state.oneRate);
  return (
    <div className="one-rate">
      <Toggle checked={checked} onChange={(oneRate) => workspace.setState({ oneRate })}>
        {words.oneRate}
      </Toggle>
    </div>
  );
}

/** The list of keys, while it is open. */
import { useSession, useWorkspace } from '../../state/session';
import { deferred } from '../deferred';

const KeysDialog = deferred(async () => (await import('./KeysDialog')).KeysDialog);

export function Keys() {
  const { workspace } = useSession();
  const shown = useWorkspace((state) => state.keysShown);
  return shown && <KeysDialog onClose={() => workspace.setState({ keysShown: false })} />;
}

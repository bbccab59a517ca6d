/** The dialog for one's own data, while it is open: asked for from the rail, or by a file dropped on the page. */
import { useSession, useWorkspace } from '../../state/session';
import { deferred } from '../deferred';

const OwnDataDialog = deferred(
  async () => (await import('./OwnDataDialog')).OwnDataDialog,
  'asked',
);

export function OwnData() {
  const { workspace } = useSession();
  const open = useWorkspace((state) => state.ownData);
  return (
    open && (
      <OwnDataDialog file={open.file} onClose={() => workspace.setState({ ownData: undefined })} />
    )
  );
}

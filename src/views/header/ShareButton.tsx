/** Copies the link that opens on exactly what is shown; where copying is refused, shows it ready to be copied. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { LinkIcon } from '../../controls/icons';
import { shareLink } from '../../state/address';
import { useSession } from '../../state/session';

export function ShareButton() {
  const session = useSession();
  const [refused, setRefused] = useState<string | undefined>(undefined);

  async function share(): Promise<void> {
    const link = shareLink(session);
    try {
      // Absent on pages without https: then this throws as well.
      await navigator.clipboard.writeText(link);
      session.workspace.setState({ message: 'Link copied' });
    } catch {
      setRefused(link);
    }
  }

  return (
    <>
      <Button look="primary" icon={<LinkIcon />} aria-label="Share link" onClick={share}>
        <span className="button-text">Share link</span>
      </Button>
      {refused !== undefined && (
        <Dialog title="Copy this link" onClose={() => setRefused(undefined)}>
          <p className="share-explanation">
            The browser did not let this page copy it. The link is selected: press Ctrl+C, or ⌘C on
            a Mac.
          </p>
          <textarea
            className="share-field"
            aria-label="Link"
            readOnly
            rows={4}
            value={refused}
            ref={(field) => field?.setAttribute('autofocus', '')}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Dialog>
      )}
    </>
  );
}

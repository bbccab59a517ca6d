/** Copies the link that opens on exactly what is shown; where copying is refused, shows it ready to be copied. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { LinkIcon } from '../../controls/icons';
import { shareLink } from '../../state/address';
import { useSession } from '../../state/session';
import { deferred } from '../deferred';

const LinkDialog = deferred(async () => (await import('./LinkDialog')).LinkDialog);

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
      {refused !== undefined && <LinkDialog link={refused} onClose={() => setRefused(undefined)} />}
    </>
  );
}

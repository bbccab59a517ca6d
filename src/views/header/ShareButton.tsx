/** Copies the link that opens on exactly what is shown; where copying is refused, shows it ready to be copied. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { LinkIcon } from '../../controls/icons';
import { dataPart } from '../../experiment/data-part';
import { isDataProblem } from '../../experiment/problem';
import { shareLink } from '../../state/address';
import { copyText } from '../../state/clipboard';
import { useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { deferred } from '../deferred';
import { words } from './words';

const LinkDialog = deferred(async () => (await import('./LinkDialog')).LinkDialog);

export function ShareButton() {
  const session = useSession();
  const [refused, setRefused] = useState<string | undefined>(undefined);

  async function share(): Promise<void> {
    const link = shareLink(session);
    if (!(await copyText(link))) return setRefused(link);
    const { problem } = session.documents.getState().document.experiment;
    const isWhole = !isDataProblem(problem) || dataPart().fitsInLink(problem);
    say(session.workspace, isWhole ? words.linkCopied : words.linkWithoutData);
  }

  return (
    <>
      <Button look="primary" icon={<LinkIcon />} aria-label={words.share} onClick={share}>
        <span className="button-text">{words.share}</span>
      </Button>
      {refused !== undefined && <LinkDialog link={refused} onClose={() => setRefused(undefined)} />}
    </>
  );
}

/** What of a link or a file could not be used, one sentence each. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { CloseIcon } from '../../controls/icons';
import { useDocument, useSession } from '../../state/session';
import { words } from './words';

/** Notices shown at first; a hostile link can have hundreds. */
const SHOWN = 4;

export function LinkNotices() {
  const { documents } = useSession();
  const notices = useDocument((state) => state.notices);
  const [all, setAll] = useState(false);
  // The same sentence may be due twice.
  const sentences = [...new Set(notices.map(({ sentence }) => sentence))];
  const more = sentences.length - SHOWN;
  const shown = all || more <= 1 ? sentences : sentences.slice(0, SHOWN);
  return (
    <div className="notice notice-list">
      <ul className="notice-sentences" tabIndex={all ? 0 : undefined}>
        {shown.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {shown.length < sentences.length && (
          <li>
            <Button className="notice-more" onClick={() => setAll(true)}>
              {words.more(more)}
            </Button>
          </li>
        )}
      </ul>
      <Button
        look="icon"
        icon={<CloseIcon />}
        aria-label={words.dismissNotices}
        onClick={documents.dismissNotices}
      />
    </div>
  );
}

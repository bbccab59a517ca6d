/** What the page has to say about itself: what a link held that could not be used, what failed, what was done. */
import { useEffect } from 'react';
import { Button } from '../../controls/Button';
import { CloseIcon } from '../../controls/icons';
import { useDocument, useResults, useSession, useWorkspace } from '../../state/session';
import './notices.css';

/** Notices shown at once; a hostile link can have hundreds. */
const SHOWN = 4;
/** Milliseconds a message stays. */
const MESSAGE_STAYS = 4000;

export function Notices() {
  return (
    <div className="notices">
      <div role="alert">
        <Trouble />
      </div>
      <div role="status">
        <Remark />
        <LinkNotices />
      </div>
    </div>
  );
}

function Trouble() {
  const trouble = useResults((state) => state.trouble);
  return trouble === undefined ? null : <p className="notice notice-trouble">{trouble}</p>;
}

function Remark() {
  const remark = useResults((state) => state.remark);
  return remark === undefined ? null : <p className="notice">{remark}</p>;
}

function LinkNotices() {
  const { documents } = useSession();
  const notices = useDocument((state) => state.notices);
  if (notices.length === 0) return null;
  const more = notices.length - SHOWN;
  // The same sentence may be due twice.
  const sentences = [...new Set(notices.map(({ sentence }) => sentence))];
  return (
    <div className="notice notice-list">
      <ul className="notice-sentences">
        {sentences.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {more > 0 && <li>{more} more could not be used.</li>}
      </ul>
      <Button
        look="icon"
        icon={<CloseIcon />}
        aria-label="Dismiss notices"
        onClick={documents.dismissNotices}
      />
    </div>
  );
}

/** Says what was just done, and goes away by itself. */
export function Message() {
  const { workspace } = useSession();
  const message = useWorkspace((state) => state.message);

  useEffect(() => {
    if (message === undefined) return;
    const timer = setTimeout(() => workspace.setState({ message: undefined }), MESSAGE_STAYS);
    return () => clearTimeout(timer);
  }, [message, workspace]);

  return (
    <div className="message-place" role="status">
      {message !== undefined && <p className="message">{message}</p>}
    </div>
  );
}

/** What the page has to say about itself: what a link held that could not be used, what failed, what was done. */
import { useEffect, useState } from 'react';
import { Button } from '../../controls/Button';
import { CloseIcon } from '../../controls/icons';
import { useDocument, useResults, useSession, useWorkspace } from '../../state/session';
import './notices.css';

/** Notices shown at first; a hostile link can have hundreds. */
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
  const [all, setAll] = useState(false);
  if (notices.length === 0) return null;
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
              {more} more notices
            </Button>
          </li>
        )}
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

/** What the page has to say about itself: what a link held that could not be used, what failed, what was done. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../controls/Button';
import { CloseIcon } from '../../controls/icons';
import type { Conductor } from '../../state/conducting';
import { useDocument, useResults, useSession, useWorkspace } from '../../state/session';
import { deferred } from '../deferred';
import { words } from './words';
import './notices.css';

const LinkNotices = deferred(async () => (await import('./LinkNotices')).LinkNotices);

/** Milliseconds a message stays. */
const MESSAGE_STAYS = 4000;

interface NoticesProps {
  readonly conductor: Conductor;
}

export function Notices({ conductor }: NoticesProps) {
  return (
    <div className="notices">
      <div role="alert">
        <Unable />
        <Trouble conductor={conductor} />
      </div>
      <div role="status">
        <Cancelled conductor={conductor} />
        <Remark />
        <Unkept />
        <Unused />
      </div>
    </div>
  );
}

function Unable() {
  const unable = useResults((state) => state.unable);
  return unable === undefined ? null : (
    <div className="notice notice-trouble">
      <p>{unable}</p>
    </div>
  );
}

function Trouble({ conductor }: NoticesProps) {
  const trouble = useResults((state) => state.trouble);
  if (trouble === undefined) return null;
  return (
    <div className="notice notice-trouble">
      <p>{trouble}</p>
      <Button className="notice-action" onClick={conductor.resume}>
        {words.retry}
      </Button>
    </div>
  );
}

function Cancelled({ conductor }: NoticesProps) {
  const cancelled = useResults((state) => state.cancelled);
  if (!cancelled) return null;
  return (
    <div className="notice">
      <p>{words.cancelled}</p>
      <Button className="notice-action" onClick={conductor.resume}>
        {words.again}
      </Button>
    </div>
  );
}

function Unkept() {
  const { workspace } = useSession();
  const unkept = useWorkspace((state) => state.unkept);
  if (!unkept) return null;
  return (
    <div className="notice">
      <p>{words.unkept}</p>
      <Button
        look="icon"
        icon={<CloseIcon />}
        aria-label={words.dismiss}
        onClick={() => workspace.setState({ unkept: false })}
      />
    </div>
  );
}

function Remark() {
  const remark = useResults((state) => state.remark);
  return remark === undefined ? null : (
    <div className="notice">
      <p>{remark}</p>
    </div>
  );
}

function Unused() {
  const some = useDocument((state) => state.notices.length > 0);
  return some && <LinkNotices />;
}

/** Says what was just done, and goes away by itself. */
export function Message() {
  const { workspace } = useSession();
  const [said, setSaid] = useState<{ readonly text: string } | undefined>(undefined);
  const counted = useRef(0);

  useEffect(
    () =>
      workspace.subscribe(({ message }, { message: before }) => {
        if (message === before) return;
        counted.current++;
        setSaid(message === undefined ? undefined : { text: message });
      }),
    [workspace],
  );
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => workspace.setState({ message: undefined }), MESSAGE_STAYS);
    return () => clearTimeout(timer);
  }, [said, workspace]);

  return (
    <div className="message-place" role="status">
      {/* Another element for the same words: they are to be read out again. */}
      {said !== undefined && (
        <p key={counted.current} className="message">
          {said.text}
        </p>
      )}
    </div>
  );
}

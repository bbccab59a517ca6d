/** One sentence per run that is shown, under the map; read out when a change has settled. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { updateSoon } from '../../state/frames';
import { useSession } from '../../state/session';
import { deferred } from '../deferred';
import { useShownRunKeys } from '../runs/run-selectors';
import { NothingShown } from './NothingShown';
import './verdicts.css';

/** What can be said of a run follows its picture by a moment. */
const VerdictLine = deferred(async () => (await import('./VerdictLine')).VerdictLine, 'pictured');

/** Milliseconds of quiet before the verdicts are read out. */
const QUIET = 600;

export function Verdicts() {
  const keys = useShownRunKeys();
  const list = useRef<HTMLUListElement>(null);
  const read = () => [...(list.current?.children ?? [])].map((line) => line.textContent);
  return (
    <>
      <Scroller rows={Math.ceil(keys.length / 2)}>
        <ul ref={list} className="verdicts" aria-label="Verdicts">
          {keys.map((key) => (
            <VerdictLine key={key} runKey={key} />
          ))}
        </ul>
      </Scroller>
      {keys.length === 0 && <NothingShown />}
      <Announcer read={read} />
    </>
  );
}

interface ScrollerProps {
  /** Of verdicts, two in each. */
  readonly rows: number;
  readonly children: ReactNode;
}

/** Where the list is longer than its room it can be scrolled, also by keys. */
function Scroller({ rows, children }: ScrollerProps) {
  const { documents } = useSession();
  const room = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);

  useEffect(() => {
    const { current } = room;
    const content = current?.firstElementChild;
    if (!current || !content) return;
    let needed = 0;
    const grow = () => {
      if (documents.getState().gesture === undefined)
        current.style.setProperty('--needed', `${needed}px`);
    };
    const observer = new ResizeObserver(() => {
      needed = content.clientHeight;
      updateSoon(grow);
      setOverflows(current.scrollHeight > current.clientHeight);
    });
    observer.observe(current);
    observer.observe(content);
    const stop = documents.subscribe(({ gesture }, before) => {
      if (gesture !== before.gesture) grow();
    });
    return () => {
      observer.disconnect();
      stop();
    };
  }, [documents]);

  return (
    <div
      ref={room}
      className="verdicts-room"
      style={{ '--rows': String(rows) }}
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': 'All verdicts' })}
    >
      {children}
    </div>
  );
}

/**
 * A live region of its own: the list changes all through a drag, and nobody wants to hear that, nor again what
 * has stayed as it was.
 */
function Announcer({ read }: { readonly read: () => readonly string[] }) {
  const { documents, results } = useSession();
  const [text, setText] = useState('');
  const said = useRef<readonly string[] | undefined>(undefined);
  const latest = useRef(read);
  latest.current = read;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const announce = () => {
      const now = latest.current();
      const before = said.current;
      said.current = now;
      // The first picture is read like the rest of the page.
      const changed = before && now.filter((line) => !before.includes(line));
      if (changed && changed.length > 0) setText(changed.join(' '));
    };
    const wait = () => {
      clearTimeout(timer);
      if (results.getState().settled) timer = setTimeout(announce, QUIET);
    };
    wait();
    // Hiding, showing and renaming compute nothing, and change the list.
    const stops = [results.subscribe(wait), documents.subscribe(wait)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [documents, results]);

  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}

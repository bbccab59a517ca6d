/** Keys that work anywhere on the page, unless the focused element has its own use for them. */
import type { Playback } from '../state/playback';
import type { Session } from '../state/session';
import { type PageKey, pageKeyOf } from '../views/keys/page-keys';

const PRESSED_BY_SPACE =
  'button, a[href], select, summary, [role="button"], input:not([type="range"])';
const TYPED_INTO =
  'textarea, [contenteditable="true"], input:not([type="range"], [type="checkbox"], [type="radio"])';

/** A field whose text is the experiment's: nobody has begun to type. */
const UNTOUCHED = '[data-draft="none"]';

function isDue(when: PageKey['when']): boolean {
  const focused = document.activeElement ?? document.body;
  if (when === 'unfocused') return focused === document.body;
  if (when === 'undrafted' && focused.matches(UNTOUCHED)) return true;
  if (focused.matches(TYPED_INTO)) return false;
  return when !== 'unpressed' || !focused.matches(PRESSED_BY_SPACE);
}

/** Listens to the whole page until the signal. */
export function listenToShortcuts(session: Session, playback: Playback, signal: AbortSignal): void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const key = pageKeyOf(event);
    if (key === undefined || !isDue(key.when)) return;
    event.preventDefault();
    if (key.repeats || !event.repeat) key.act(session, playback);
  }
  addEventListener('keydown', onKeyDown, { signal });
}

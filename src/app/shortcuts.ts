/** Keys that work anywhere on the page, unless the focused element has its own use for them. */
import type { Playback } from '../state/playback';
import type { Session } from '../state/session';

const PRESSED_BY_SPACE = 'button, a[href], select, textarea, summary, input:not([type="range"])';
const TYPED_INTO = 'textarea, input:not([type="range"], [type="checkbox"])';

const arrowSteps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const SHIFTED = 10;

const focusMatches = (selector: string): boolean =>
  document.activeElement?.matches(selector) === true;

const nothingFocused = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Undo and Redo in the writings of the common systems; undefined for any other key. */
function historyKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey ? 'redo' : undefined;
}

/** Space plays and pauses; arrows, Home and End move the playhead. True when the key had a use. */
function playbackKey(event: KeyboardEvent, playback: Playback, end: number): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === ' ' && !focusMatches(PRESSED_BY_SPACE)) {
    if (!event.repeat) playback.toggle();
    return true;
  }
  if (!nothingFocused()) return false;
  const arrow = arrowSteps[event.key];
  if (arrow !== undefined) playback.stepBy(event.shiftKey ? SHIFTED * arrow : arrow);
  else if (event.key === 'Home') playback.goTo(0);
  else if (event.key === 'End') playback.goTo(end);
  else return false;
  return true;
}

/** Listens to the whole page; returns a function that stops it. */
export function listenToShortcuts({ documents }: Session, playback: Playback): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const history = focusMatches(TYPED_INTO) ? undefined : historyKey(event);
    if (history !== undefined) {
      documents[history]();
      event.preventDefault();
      return;
    }
    const { steps } = documents.getState().document.experiment;
    if (playbackKey(event, playback, steps)) event.preventDefault();
  }
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

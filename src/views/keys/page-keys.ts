/** The keys of the whole page: what is pressed, what it does, and when; listened to and listed from this one table. */

import { lookInsideNext } from '../../state/inspected-step';
import type { Playback } from '../../state/playback';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';

/** Keys pressed together. */
export interface Stroke {
  /** As `KeyboardEvent.key` names it, whatever the layout of the keyboard. */
  readonly key: string;
  readonly shift?: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly command?: boolean;
}

export interface PageKey {
  /** Any of them. */
  readonly strokes: readonly Stroke[];
  readonly does: string;
  /**
   * `untyped`: not where something is typed. `undrafted`: there only while nothing has been typed yet. `unpressed`:
   * neither there nor where Space presses the focused element. `unfocused`: only while no element has the focus,
   * because many use these keys themselves.
   */
  readonly when: 'untyped' | 'undrafted' | 'unpressed' | 'unfocused';
  /** Holding the key down does it again and again. */
  readonly repeats: boolean;
  act(session: Session, playback: Playback): void;
}

export interface PageKeyGroup {
  readonly name: string;
  readonly keys: readonly PageKey[];
}

const steps = ({ documents }: Session): number => documents.getState().document.experiment.steps;

/** Moving the playhead: nothing else on the page may want the key. */
const seeking = (
  stroke: Stroke,
  does: string,
  to: (shown: number, session: Session) => number,
): PageKey => ({
  strokes: [stroke],
  does,
  when: 'unfocused',
  repeats: true,
  act(session, playback) {
    playback.goTo(to(shownStep(session.documents.getState().document), session));
  },
});

export const pageKeys: readonly PageKeyGroup[] = [
  {
    name: 'Time',
    keys: [
      {
        strokes: [{ key: ' ' }],
        does: 'Play or pause',
        when: 'unpressed',
        repeats: false,
        act: (_session, playback) => playback.toggle(),
      },
      seeking({ key: 'ArrowLeft' }, 'One step back', (shown) => shown - 1),
      seeking({ key: 'ArrowRight' }, 'One step on', (shown) => shown + 1),
      seeking({ key: 'ArrowLeft', shift: true }, 'Ten steps back', (shown) => shown - 10),
      seeking({ key: 'ArrowRight', shift: true }, 'Ten steps on', (shown) => shown + 10),
      seeking({ key: 'PageDown', shift: true }, 'A hundred steps back', (shown) => shown - 100),
      seeking({ key: 'PageUp', shift: true }, 'A hundred steps on', (shown) => shown + 100),
      seeking({ key: 'Home' }, 'To the start', () => 0),
      seeking({ key: 'End' }, 'To the end', (_shown, session) => steps(session)),
    ],
  },
  {
    name: 'Experiment',
    keys: [
      {
        strokes: [{ key: 'z', command: true }],
        does: 'Undo',
        when: 'undrafted',
        repeats: true,
        act: ({ documents }) => documents.undo(),
      },
      {
        strokes: [
          { key: 'z', command: true, shift: true },
          { key: 'y', command: true },
        ],
        does: 'Redo',
        when: 'undrafted',
        repeats: true,
        act: ({ documents }) => documents.redo(),
      },
      {
        strokes: [{ key: 'i' }],
        does: 'Look inside a run; again, the next one',
        when: 'untyped',
        repeats: false,
        act: lookInsideNext,
      },
      {
        strokes: [{ key: '?' }],
        does: 'This list',
        when: 'untyped',
        repeats: false,
        act: ({ workspace }) => workspace.setState({ keysShown: true }),
      },
    ],
  },
];

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'
>;

/** A sign that is written with Shift or AltGr on some keyboards and without on others. */
const isSign = (key: string): boolean => /^[^\p{L}\s]$/u.test(key);

function isStroke({ key, shift = false, command = false }: Stroke, event: Pressed): boolean {
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  if (isSign(key)) {
    const composed = event.getModifierState('AltGraph');
    return !event.metaKey && (composed || !(event.ctrlKey || event.altKey));
  }
  const commanded = event.ctrlKey || event.metaKey;
  return !event.altKey && commanded === command && event.shiftKey === shift;
}

/** What was pressed as a key of the page; undefined where it is none. */
export function pageKeyOf(event: Pressed): PageKey | undefined {
  return pageKeys
    .flatMap(({ keys }) => keys)
    .find(({ strokes }) => strokes.some((stroke) => isStroke(stroke, event)));
}

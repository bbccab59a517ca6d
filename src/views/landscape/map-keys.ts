/** Keys on the map: plus and minus zoom, 0 shows the home view, arrows move the map while it has the focus itself. */
import type { KeyboardEvent } from 'react';
import type { Session } from '../../state/session';
import { goHome, grip, type Share, ZOOM_STEP } from './view-actions';

const ZOOM = 'zoom by keys';
const MOVE = 'move the map by keys';

/** Shares of the map that an arrow key moves it by. */
const STEP = 0.1;
const LARGE_STEP = 0.5;

const zooms: Readonly<Record<string, number>> = {
  '+': ZOOM_STEP,
  '=': ZOOM_STEP,
  '-': 1 / ZOOM_STEP,
  _: 1 / ZOOM_STEP,
};

/** Where the middle of the map goes: the other way than one looks. */
const arrows: Readonly<Record<string, Share>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function onMapKey(event: KeyboardEvent<HTMLElement>, session: Session): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const factor = zooms[event.key];
  const arrow = event.target === event.currentTarget ? arrows[event.key] : undefined;
  if (factor !== undefined) {
    grip(session, factor, undefined, undefined, ZOOM);
  } else if (arrow !== undefined) {
    const by = event.shiftKey ? LARGE_STEP : STEP;
    const to: Share = [0.5 + by * arrow[0], 0.5 + by * arrow[1]];
    grip(session, 1, [0.5, 0.5], to, MOVE);
  } else if (event.key === '0') {
    goHome(session);
  } else return;
  event.preventDefault();
}

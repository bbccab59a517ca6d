/** Where a popover opens: below its button where there is room, else above it, and never off the window. */

/** Between the button and what it opens. */
const GAP = 6;
/** Kept free at the window's edge. */
const MARGIN = 8;
/** What a short menu needs, in either direction. */
const ROOM = 320;
const WIDTH = 220;

/** Sets the popover's style, before it is shown; in CSS pixels of the window. */
export function placePopover({ style }: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const upwards = below < ROOM && above > below;
  style.top = upwards ? 'auto' : `${bottom + GAP}px`;
  style.bottom = upwards ? `${clientHeight - top + GAP}px` : 'auto';
  style.maxHeight = `${upwards ? above : below}px`;
  // Ending where the button ends, unless the window's left edge is too near.
  const leftwards = right - WIDTH >= MARGIN;
  style.left = leftwards ? 'auto' : `${Math.max(MARGIN, left)}px`;
  style.right = leftwards ? `${clientWidth - right}px` : 'auto';
}

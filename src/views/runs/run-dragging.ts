/** A run dragged by its mark to another place in the list; one undo step, however far it goes. */
import { moveRun } from '../../experiment/changes';
import type { DocumentStore } from '../../state/document-store';

/** CSS pixels that a hand may tremble. */
const STILL = 4;

/** Lines of other runs whose middle lies above the pointer: the place where the dragged one belongs. */
function placeAt(list: Element, dragged: Element, y: number): number {
  return [...list.children].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return line !== dragged && (top + bottom) / 2 < y;
  }).length;
}

/** Begins when a pointer is pressed on a mark, and follows it until it is released. */
export function startDragging(event: PointerEvent, key: number, documents: DocumentStore): void {
  const { target, clientY: from } = event;
  const mark = target instanceof Element ? target.closest('.run-mark') : null;
  const line = mark?.closest('li');
  const list = line?.parentElement;
  if (!line || !list || event.button !== 0) return;
  const held = new AbortController();
  const { signal } = held;
  let moved = false;

  function move({ clientY }: PointerEvent): void {
    if (!moved && Math.abs(clientY - from) < STILL) return;
    moved = true;
    if (!line || !list) return;
    line.dataset.dragged = '';
    const place = placeAt(list, line, clientY);
    documents.change((experiment) => moveRun(experiment, key, place), `order ${key}`);
  }

  function release(): void {
    held.abort();
    if (line) delete line.dataset.dragged;
    if (!moved) return;
    documents.settle();
    // The release is no press: what was dragged is not opened. The click comes at once, or, after a touch, not at all.
    const over = new AbortController();
    const swallow = (click: Event): void => click.stopPropagation();
    addEventListener('click', swallow, { capture: true, signal: over.signal });
    setTimeout(() => over.abort());
  }

  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', release, { signal });
  addEventListener('pointercancel', release, { signal });
}

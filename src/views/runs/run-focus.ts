/** Where focus and view go among the runs when one comes or goes. */
import { updateSoon } from '../../state/frames';

const lineOf = (key: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-run-line="${key}"]`);

/** To the name of a run. */
export const focusName = (key: number): void =>
  lineOf(key)?.querySelector<HTMLElement>('.run-name')?.focus();

/** A run that is new stands where it can be seen. */
export const bringIntoView = (key: number): void =>
  lineOf(key)?.scrollIntoView({ block: 'nearest' });

/** To the way to add another run; the page stays where it is. */
export const focusAdd = (): void =>
  document.querySelector<HTMLElement>('.runs-add')?.focus({ preventScroll: true });

/** Off a run that is about to go: to the next, the one before, or the way to add another. */
export function focusNeighbour(key: number): void {
  const line = lineOf(key);
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling;
  const add = line?.closest('.runs')?.querySelector<HTMLElement>('.runs-add');
  (neighbour?.querySelector<HTMLElement>('.run-name') ?? add)?.focus();
}

/** Some browsers take the focus from what is moved within the page: in the next frame it gets it back. */
export function keepFocus(): void {
  const { activeElement } = document;
  updateSoon(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && activeElement instanceof HTMLElement) activeElement.focus();
  });
}

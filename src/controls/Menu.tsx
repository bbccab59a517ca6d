/** A button that opens a short list of things to do: a native popover with the keys of a menu. */
import {
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { Button } from './Button';
import { type MenuGroup, type MenuItem, MenuItems } from './MenuItems';
import { placePopover } from './popover-place';
import './menu.css';

interface MenuProps {
  /** The button's name. */
  readonly label: string;
  readonly icon?: ReactNode;
  /** `icon`: the label is for screen readers only. */
  readonly look?: 'outlined' | 'icon';
  readonly className?: string;
  readonly items: readonly (MenuItem | MenuGroup)[];
}

const itemsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
];

/** The item that a key leads to from the one in focus; undefined for any other key. */
function destination(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

export function Menu({ label, icon, look = 'outlined', className, items }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  /** The items come before the browser looks for the one to focus. */
  function onBeforeToggle(event: ToggleEvent<HTMLDivElement>): void {
    if (event.newState !== 'open' || button.current === null) return;
    placePopover(event.currentTarget, button.current);
    flushSync(() => setOpen(true));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const entries = itemsOf(event.currentTarget);
    const index = entries.findIndex((entry) => entry.matches(':focus'));
    if (event.key === 'Tab') event.currentTarget.hidePopover();
    const next = destination(event.key, index, entries.length);
    if (next === undefined) return;
    event.preventDefault();
    entries[next]?.focus();
  }

  function select(item: MenuItem): void {
    if (item.disabled === true) return;
    list.current?.hidePopover();
    button.current?.focus();
    item.onSelect();
  }

  return (
    <>
      <Button
        ref={button}
        look={look}
        className={className}
        icon={icon}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
      >
        {look === 'icon' ? null : <span className="button-text">{label}</span>}
      </Button>
      <div
        ref={list}
        id={id}
        className="menu"
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={onBeforeToggle}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onKeyDown}
      >
        {open && <MenuItems items={items} onSelect={select} />}
      </div>
    </>
  );
}

/** A button that opens a short list of things to do: a native popover with the keys of a menu. */
import {
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from './Button';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The button's name. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuItem[];
}

/** Between the button and its list. */
const GAP = 6;

const itemsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

/** The item that a key leads to from the one in focus; undefined for any other key. */
function destination(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/** React keeps `autoFocus` to itself; the browser wants the attribute. */
const focusAtOpening = (item: HTMLElement | null): void => item?.setAttribute('autofocus', '');

export function Menu({ label, icon, items }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  /** Below the button, ending where it ends. */
  function place(event: ToggleEvent<HTMLDivElement>): void {
    if (event.newState !== 'open' || button.current === null) return;
    const { bottom, right } = button.current.getBoundingClientRect();
    const { style } = event.currentTarget;
    style.top = `${bottom + GAP}px`;
    style.right = `${document.documentElement.clientWidth - right}px`;
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
    list.current?.hidePopover();
    button.current?.focus();
    item.onSelect();
  }

  return (
    <>
      <Button
        ref={button}
        look="outlined"
        icon={icon}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
      >
        <span className="button-text">{label}</span>
      </Button>
      <div
        ref={list}
        id={id}
        className="menu"
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={place}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => (
          <button
            key={item.label}
            ref={index === 0 ? focusAtOpening : undefined}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="menu-item"
            onClick={() => select(item)}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

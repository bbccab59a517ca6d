/** What stands in an open menu: items, alone or in groups, as lines of text or as a row of pictures. */
import type { ReactNode } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  /** Before the label, or in its place among pictures. */
  readonly picture?: ReactNode;
  /** Behind the label, in few characters. */
  readonly aside?: string;
  /** Of one that excludes the others of its group: whether it is the one. */
  readonly checked?: boolean;
  /** Shown, so that the list keeps its shape, but without effect. */
  readonly disabled?: boolean;
}

export interface MenuGroup {
  /** For screen readers. */
  readonly name: string;
  readonly look: 'lines' | 'pictures';
  readonly items: readonly MenuItem[];
}

const isGroup = (item: MenuItem | MenuGroup): item is MenuGroup => 'items' in item;

interface MenuItemsProps {
  readonly items: readonly (MenuItem | MenuGroup)[];
  readonly onSelect: (item: MenuItem) => void;
}

/** React keeps `autoFocus` to itself; the browser wants the attribute. */
const focusAtOpening = (item: HTMLElement | null): void => item?.setAttribute('autofocus', '');

export function MenuItems({ items, onSelect }: MenuItemsProps) {
  const first = items[0];
  const focused = first !== undefined && isGroup(first) ? first.items[0] : first;
  const line = (item: MenuItem, look: MenuGroup['look']) => (
    <Item key={item.label} item={item} look={look} focused={item === focused} onSelect={onSelect} />
  );
  return items.map((item) =>
    isGroup(item) ? (
      <div
        key={item.name}
        className={`menu-group menu-${item.look}`}
        role="group"
        aria-label={item.name}
      >
        {item.items.map((one) => line(one, item.look))}
      </div>
    ) : (
      line(item, 'lines')
    ),
  );
}

interface ItemProps {
  readonly item: MenuItem;
  readonly look: MenuGroup['look'];
  readonly focused: boolean;
  readonly onSelect: (item: MenuItem) => void;
}

function Item({ item, look, focused, onSelect }: ItemProps) {
  const { label, picture, aside, checked, disabled } = item;
  const role =
    checked === undefined
      ? { role: 'menuitem' }
      : { role: 'menuitemradio', 'aria-checked': checked };
  return (
    <button
      ref={focused ? focusAtOpening : undefined}
      type="button"
      {...role}
      aria-disabled={disabled === true ? true : undefined}
      aria-label={look === 'pictures' ? label : undefined}
      tabIndex={-1}
      className="menu-item"
      onClick={() => onSelect(item)}
    >
      {picture}
      {look === 'lines' && label}
      {aside !== undefined && <span className="menu-aside">{aside}</span>}
    </button>
  );
}

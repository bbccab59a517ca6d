/** One of many: a dialog with groups of entries, each with a sentence, and a field to search them. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Dialog } from './Dialog';
import { SearchIcon } from './icons';
import { matches } from './search-words';
import './choice-dialog.css';

export interface ChoiceEntry {
  readonly id: string;
  readonly name: string;
  /** Beside the name, in few characters. */
  readonly aside?: string;
  readonly sentence: string;
  readonly picture?: ReactNode;
}

export interface ChoiceGroup {
  readonly name: string;
  readonly entries: readonly ChoiceEntry[];
}

interface ChoiceDialogProps {
  readonly title: string;
  readonly groups: readonly ChoiceGroup[];
  /** The entry chosen so far. */
  readonly current?: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

const ENTRY = '.choice-entry';

/** On touch, the keyboard on the screen would cover the list. */
const markForFocus = (field: HTMLInputElement | null): void => {
  if (field !== null && !matchMedia('(pointer: coarse)').matches)
    field.setAttribute('autofocus', '');
};

export function ChoiceDialog({ title, groups, current, onChoose, onClose }: ChoiceDialogProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = groups
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter((entry) => matches(query, `${entry.name} ${name} ${entry.sentence}`)),
    }))
    .filter(({ entries }) => entries.length > 0);

  /** Moves the focus among the entries; from the search field, down leads to the first. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const entries = [...(list.current?.querySelectorAll<HTMLElement>(ENTRY) ?? [])];
    const index = entries.findIndex((entry) => entry.matches(':focus'));
    event.preventDefault();
    entries[index + step]?.focus();
  }

  function chooseFirst(event: KeyboardEvent): void {
    const first = found[0]?.entries[0];
    if (query === '' || first === undefined) return;
    // The focus goes back to the button that opened the dialog: this key must not press it again.
    event.preventDefault();
    onChoose(first.id);
  }

  const search = (
    <label className="choice-search">
      <SearchIcon />
      <input
        ref={markForFocus}
        type="search"
        aria-label="Search"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') onKeyDown(event);
          else chooseFirst(event);
        }}
      />
    </label>
  );

  return (
    <Dialog title={title} size="wide" tools={search} onClose={onClose}>
      <div ref={list}>
        {found.map(({ name, entries }, group) => (
          <section key={name} aria-labelledby={`${id}-${group}`}>
            <h3 className="choice-group" id={`${id}-${group}`}>
              {name}
            </h3>
            <ul className="choice-entries">
              {entries.map((entry) => (
                <li key={entry.id}>
                  <Entry
                    entry={entry}
                    chosen={entry.id === current}
                    onChoose={onChoose}
                    onKeyDown={onKeyDown}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && <p className="choice-none">Nothing here matches “{query}”.</p>}
      </div>
    </Dialog>
  );
}

interface EntryProps {
  readonly entry: ChoiceEntry;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Entry({ entry, chosen, onChoose, onKeyDown }: EntryProps) {
  return (
    <button
      type="button"
      className="choice-entry"
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onChoose(entry.id)}
      onKeyDown={onKeyDown}
    >
      {entry.picture}
      <span className="choice-words">
        <span className="choice-name">
          {entry.name}
          {entry.aside !== undefined && <span className="choice-aside"> {entry.aside}</span>}
        </span>
        <span className="choice-sentence">{entry.sentence}</span>
      </span>
    </button>
  );
}

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
  /** Where it comes from, below the sentence. */
  readonly note?: string;
  readonly picture?: ReactNode;
  /** Further words by which it is found. */
  readonly keywords?: string;
}

export interface ChoiceGroup {
  /** Absent: the only group. */
  readonly name?: string;
  readonly entries: readonly ChoiceEntry[];
}

interface ChoiceDialogProps {
  readonly title: string;
  readonly groups: readonly ChoiceGroup[];
  /** `cards`: large pictures above the words. */
  readonly look?: 'lines' | 'cards';
  /** Beside the field to search. */
  readonly beside?: ReactNode;
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

const arrows: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

const isFound = (query: string, group: ChoiceGroup, { name, sentence, keywords }: ChoiceEntry) =>
  matches(query, [name, group.name, sentence, keywords].join(' '));

export function ChoiceDialog(props: ChoiceDialogProps) {
  const { title, groups, look = 'lines', beside, current, onChoose, onClose } = props;
  const id = useId();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter((entry) => isFound(query, group, entry)),
    }))
    .filter(({ entries }) => entries.length > 0);

  /** Moves the focus among the entries; from the search field, down leads to the first. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = arrows[event.key];
    if (step === undefined) return;
    const entries = [...(list.current?.querySelectorAll<HTMLElement>(ENTRY) ?? [])];
    const index = entries.findIndex((entry) => entry.matches(':focus'));
    event.preventDefault();
    entries[index + step]?.focus();
  }

  function chooseFirst(event: KeyboardEvent): void {
    const entries = found.flatMap((group) => group.entries);
    // What is so named comes before what only mentions it.
    const first = entries.find(({ name }) => matches(query, name)) ?? entries[0];
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
          if (event.key === 'Enter') chooseFirst(event);
          // The other arrows move within the text.
          else if (event.key === 'ArrowDown') onKeyDown(event);
        }}
      />
    </label>
  );

  return (
    <Dialog
      title={title}
      size="wide"
      tools={
        <div className="choice-tools">
          {search}
          {beside}
        </div>
      }
      onClose={onClose}
    >
      <div ref={list}>
        {found.map(({ name, entries }, group) => (
          <section key={name ?? ''} aria-labelledby={name && `${id}-${group}`}>
            {name !== undefined && (
              <h3 className="choice-group" id={`${id}-${group}`}>
                {name}
              </h3>
            )}
            <ul className={`choice-entries choice-${look}`}>
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
        {entry.note !== undefined && <span className="choice-note">{entry.note}</span>}
      </span>
    </button>
  );
}

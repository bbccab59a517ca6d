/** A typed line of text: Enter or leaving commits, Escape restores. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { typedInto } from './typed-into';
import './text-field.css';

interface TextFieldProps {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  /** What stands for an empty text. */
  readonly placeholder: string;
  readonly onCommit: (text: string) => void;
  /** The field is to have the focus, its text selected, as soon as it is there. */
  readonly focused?: boolean;
  /** Typing has ended, by Enter, by Escape or by leaving; `left`: the focus has gone elsewhere. */
  readonly onDone?: (left: boolean) => void;
}

/** Within an effect of React's the field would be focused too late, and typing lost. */
function take(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

export function TextField(props: TextFieldProps) {
  const { label, value, placeholder, onCommit, focused = false, onDone } = props;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  /** A key has ended the typing: a field that then goes away is also left, which says nothing more. */
  const ended = useRef(false);

  function commit(): void {
    if (draft !== undefined && draft !== value) onCommit(draft);
    setDraft(undefined);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && (draft !== undefined || focused)) {
      setDraft(undefined);
      event.stopPropagation();
    } else return;
    event.preventDefault();
    ended.current = true;
    onDone?.(false);
  }

  function onBlur(): void {
    if (ended.current) return;
    commit();
    onDone?.(true);
  }

  return (
    <input
      ref={focused ? take : undefined}
      className="text-field"
      type="text"
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="done"
      data-draft={draft === undefined ? 'none' : 'typed'}
      value={draft ?? value}
      onChange={(event) => {
        ended.current = false;
        setDraft(typedInto(event, draft, value));
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

/** A typed number: Enter or leaving commits, Escape restores, a bad entry gets one sentence and changes nothing. */
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import { type NumberBounds, readNumber, writeNumber } from './number-text';
import { typedInto } from './typed-into';
import './number-field.css';

interface NumberFieldProps {
  /** The accessible name; shown unless `look` is `bare`. */
  readonly label: string;
  /** Shown in place of the label where the surroundings say the rest. */
  readonly shortLabel?: string | undefined;
  readonly value: number;
  readonly bounds?: NumberBounds | undefined;
  /** What is typed beyond the bounds is committed too: whoever takes it holds it within them. */
  readonly isHeld?: boolean | undefined;
  readonly onCommit: (value: number) => void;
  /** How the value reads while nobody types; in full by default. */
  readonly format?: ((value: number) => string) | undefined;
  /** What may be typed in place of a number. */
  readonly spelled?: Readonly<Record<string, number>> | undefined;
  readonly look?: 'boxed' | 'bare' | undefined;
}

export function NumberField(props: NumberFieldProps) {
  const {
    label,
    shortLabel,
    value,
    bounds,
    isHeld = false,
    onCommit,
    format = writeNumber,
    spelled = {},
    look = 'boxed',
  } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [focused, setFocused] = useState(false);
  const [problem, setProblem] = useState<{ sentence: string; value: number } | undefined>(
    undefined,
  );
  // A value that came from elsewhere in the meantime has settled the matter.
  const sentence = problem?.value === value ? problem.sentence : undefined;

  /** True when the text stands for a number that may stay. */
  function commit(text: string): boolean {
    const word = spelled[text.trim().toLowerCase()];
    const limits = isHeld ? { whole: bounds?.whole ?? false } : bounds;
    const reading = readNumber(word === undefined ? text : String(word), limits);
    if (reading.kind === 'problem') {
      setProblem({ sentence: `${reading.phrase}; ${format(value)} stays.`, value });
      return false;
    }
    setProblem(undefined);
    if (reading.value !== value) onCommit(reading.value);
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      if (commit(event.currentTarget.value)) setDraft(undefined);
    } else if (event.key === 'Escape' && (draft !== undefined || sentence !== undefined)) {
      event.stopPropagation();
      event.preventDefault();
      setDraft(undefined);
      setProblem(undefined);
    }
  }

  /** The text to be typed into stands there at once: browsers select it after or before they tell of the focus. */
  function onFocus({ currentTarget: input }: FocusEvent<HTMLInputElement>): void {
    setFocused(true);
    const full = writeNumber(value);
    if (input.value === full) return;
    const { selectionStart, selectionEnd } = input;
    const isSelected = selectionStart === 0 && selectionEnd === input.value.length;
    input.value = full;
    if (isSelected) input.select();
  }

  function onBlur(): void {
    if (draft === undefined) setProblem(undefined);
    else commit(draft);
    setDraft(undefined);
    setFocused(false);
  }

  const resting = focused ? writeNumber(value) : format(value);

  return (
    <div className={`number-field number-field-${look}`}>
      <label className="number-field-box" htmlFor={id}>
        <span className={look === 'bare' ? 'visually-hidden' : 'number-field-label'}>
          {shortLabel === undefined ? label : shortLabel}
        </span>
        <input
          id={id}
          className="number-field-input"
          type="text"
          inputMode={bounds?.minimum !== undefined && bounds.minimum >= 0 ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          aria-label={label}
          aria-invalid={sentence !== undefined && draft !== undefined}
          aria-describedby={sentence === undefined ? undefined : `${id}-problem`}
          data-draft={draft === undefined ? 'none' : 'typed'}
          value={draft ?? resting}
          onChange={(event) => setDraft(typedInto(event, draft, resting))}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      </label>
      <span className="number-field-problem" id={`${id}-problem`} role="alert">
        {sentence}
      </span>
    </div>
  );
}

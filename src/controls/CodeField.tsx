/** A text in a formal language, as high as it is long; a stretch of it can be marked as wrong. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import './code-field.css';

/** What is wrong, and where: offsets into the text, `end` exclusive. */
export interface Marked {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

interface CodeFieldProps {
  /** The accessible name. */
  readonly label: string;
  readonly text: string;
  readonly fault: Marked | undefined;
  /** What stays while the text is wrong, in a sentence that follows the fault's. */
  readonly meanwhile?: string;
  /** Whether the field wants the focus now; asked after every change of the page. */
  readonly wantsFocus?: () => boolean;
  readonly onType: (text: string) => void;
  /** The hand has left: what was typed is one gesture. */
  readonly onSettle: () => void;
  /** Escape, where the text is wrong. */
  readonly onRestore: () => void;
}

/** Drawn under a stretch without characters, such as the end of the text. */
const NOTHING_THERE = '\u00a0';

export function CodeField(props: CodeFieldProps) {
  const { label, text, fault, meanwhile, wantsFocus, onType, onSettle, onRestore } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    if (field.current === null || wantsFocus?.() !== true) return;
    field.current.focus({ preventScroll: true });
    field.current.select();
    field.current.scrollIntoView({ block: 'nearest' });
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || fault === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onRestore();
  }

  return (
    <div className="code-field">
      <div className="code-field-box">
        <Mirror text={text} fault={fault} />
        <textarea
          ref={field}
          className="code-field-input"
          aria-label={label}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : id}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          value={text}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={onSettle}
        />
      </div>
      <p className="code-field-fault" id={id} role="status">
        {fault && (
          <>
            <b>{fault.sentence}</b> {meanwhile}
          </>
        )}
      </p>
    </div>
  );
}

/** The same text below the field: it gives the height, and its underline shows through. */
function Mirror({ text, fault }: Pick<CodeFieldProps, 'text' | 'fault'>) {
  const start = fault?.start ?? text.length;
  const end = fault?.end ?? text.length;
  const marked = text.slice(start, end).trim();
  return (
    <div className="code-field-mirror" aria-hidden="true">
      {text.slice(0, start)}
      {fault && <mark>{marked === '' ? NOTHING_THERE : text.slice(start, end)}</mark>}
      {text.slice(end)}
      {/* A line break at the end opens a line only where something follows. */}
      {'\u200b'}
    </div>
  );
}

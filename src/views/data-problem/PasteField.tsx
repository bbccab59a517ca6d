/** Where a table is pasted or a file is chosen. */
import { type ClipboardEvent, useRef, useState } from 'react';
import { Button } from '../../controls/Button';
import type { Brought } from './own-reading';
import { ownWords } from './own-words';

/** Characters beyond which a pasted text is kept out of the field: browsers would lay it out for seconds. */
const LONGEST_SHOWN = 200_000;

interface PasteFieldProps {
  readonly brought: Brought | undefined;
  readonly onBring: (brought: Brought | undefined) => void;
}

export function PasteField({ brought, onBring }: PasteFieldProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');

  function type(typed: string): void {
    setText(typed);
    onBring(typed.trim() === '' ? undefined : { text: typed });
  }

  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text');
    if (pasted.length <= LONGEST_SHOWN) return;
    event.preventDefault();
    setText('');
    onBring({ text: pasted });
  }

  function chooseFile(): void {
    const file = picker.current?.files?.[0];
    if (picker.current === null || file === undefined) return;
    setText('');
    onBring({ file });
    // The same file, changed meanwhile, may be chosen again.
    picker.current.value = '';
  }

  return (
    <div className="own-data-source">
      <textarea
        className="own-data-text"
        aria-label={ownWords.paste}
        placeholder={ownWords.placeholder}
        rows={5}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onPaste={onPaste}
      />
      <div className="own-data-file">
        <Button look="outlined" onClick={() => picker.current?.click()}>
          {ownWords.chooseFile}
        </Button>
        <span className="own-data-name">{nameOf(brought, text)}</span>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={ownWords.file}
          accept=".csv,.tsv,.tab,.txt,.dat,text/*"
          onChange={chooseFile}
        />
      </div>
      <p className="data-source">{ownWords.hint}</p>
    </div>
  );
}

/** What is not to be seen in the field. */
function nameOf(brought: Brought | undefined, text: string): string {
  if (brought === undefined) return '';
  if ('file' in brought) return brought.file.name;
  return text === '' ? ownWords.large(brought.text.length) : '';
}

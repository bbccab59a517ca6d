/** In an opened run and below a step taken apart: its program for each library, and the check of all runs against TensorFlow.js. */
import { useState } from 'react';
import type { Library } from '../../catalogue/optimizer';
import { Button } from '../../controls/Button';
import { deferred } from '../deferred';
import { libraryChoices } from './libraries';
import { words } from './words';
import './code-section.css';

const CodeDialog = deferred(async () => (await import('./CodeDialog')).CodeDialog);
const CheckDialog = deferred(async () => (await import('./CheckDialog')).CheckDialog);

interface CodeSectionProps {
  readonly runKey: number;
  readonly name: string;
  /** Both may be on the page at once, and no two buttons may have one name. */
  readonly within: 'rail' | 'inspector';
}

export function CodeSection({ runKey, name, within }: CodeSectionProps) {
  const [library, setLibrary] = useState<Library | undefined>(undefined);
  const [checking, setChecking] = useState(false);
  return (
    <div className="code-section">
      {within === 'rail' ? (
        <h3 className="rail-heading">{words.heading}</h3>
      ) : (
        <h2 className="inspector-heading">{words.headingOf(name)}</h2>
      )}
      <p>{words.explanation}</p>
      <div className="code-libraries">
        {libraryChoices.map(({ value, label }) => (
          <Button
            key={value}
            look="outlined"
            aria-haspopup="dialog"
            aria-label={
              within === 'rail' ? words.program(label, name) : words.programOf(label, name)
            }
            onClick={() => setLibrary(value)}
          >
            {label}
          </Button>
        ))}
      </div>
      <Button look="outlined" aria-haspopup="dialog" onClick={() => setChecking(true)}>
        {within === 'rail' ? words.check : words.checkAll}
      </Button>
      {library !== undefined && (
        <CodeDialog library={library} runKey={runKey} onClose={() => setLibrary(undefined)} />
      )}
      {checking && <CheckDialog onClose={() => setChecking(false)} />}
    </div>
  );
}

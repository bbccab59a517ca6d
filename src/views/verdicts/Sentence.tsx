/** A sentence whose steps and points can be followed: to the playhead, to the map. */
import { memo } from 'react';
import { playheadAt } from '../../state/playhead';
import { useSession } from '../../state/session';
import type { SentencePart } from './verdict-sentence';
import { words } from './words';

interface SentenceProps {
  readonly parts: readonly SentencePart[];
}

export const Sentence = memo(function Sentence({ parts }: SentenceProps) {
  return parts.map((part, index) => {
    const before = parts[index - 1];
    const follows = before !== undefined && typeof before !== 'string';
    if (typeof part === 'string') return follows ? part.slice(markOf(part).length) : part;
    const next = parts[index + 1];
    const mark = typeof next === 'string' ? markOf(next) : '';
    return (
      <span key={part.role} className="verdict-jump-mark">
        <Jump part={part} />
        {mark}
      </span>
    );
  });
});

/** What must not begin a line: it stays with the word before. */
const markOf = (text: string): string => /^[.,:;]*/.exec(text)?.[0] ?? '';

function Jump({ part }: { readonly part: Exclude<SentencePart, string> }) {
  const { documents, workspace } = useSession();

  function go(): void {
    if (part.kind === 'point') {
      workspace.setState({ flashed: { position: part.position } });
      return;
    }
    workspace.setState({ playing: false });
    const { steps } = documents.getState().document.experiment;
    documents.seek(playheadAt(part.step, steps));
  }

  return (
    <button
      type="button"
      className="verdict-jump"
      title={part.kind === 'step' ? words.goToStep : words.showPoint}
      onClick={go}
    >
      {part.text}
    </button>
  );
}

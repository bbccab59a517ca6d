/** What somebody types, kept as it stands even where it cannot be used. */
import { useState } from 'react';

/**
 * The text to show, and a function that takes what was typed.
 * @param text of the document: where it changes by other hands (Undo, a link), it replaces what was typed
 */
export function useDraft(
  text: string,
): readonly [shown: string, type: (typed: string, accepted: boolean) => void] {
  const [draft, setDraft] = useState({ typed: text, beside: text });
  const type = (typed: string, accepted: boolean) =>
    setDraft({ typed, beside: accepted ? typed : text });
  return [draft.beside === text ? draft.typed : text, type];
}

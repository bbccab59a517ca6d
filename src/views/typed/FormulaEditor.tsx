/** The formula of a typed loss surface: while it can be read, map and runs follow every key. */
import { useEffect, useRef } from 'react';
import { CodeField } from '../../controls/CodeField';
import { proposalFor } from '../../engine/proposal';
import { setProblem } from '../../experiment/changes';
import { formulaFault } from '../../experiment/typed-faults';
import { isInView, setView } from '../../experiment/view';
import type { DocumentStore } from '../../state/document-store';
import { useSession } from '../../state/session';
import { useDraft } from './draft';
import { takeWish } from './focus-wish';
import { LanguageButton } from './LanguageButton';
import { words } from './words';
import './typed.css';

interface FormulaEditorProps {
  readonly text: string;
}

const GESTURE = 'formula';

/** Milliseconds. A formula that took longer to open waits for a pause in typing, and for so long. */
const QUICK = 40;
const PAUSE = 250;

export function FormulaEditor({ text }: FormulaEditorProps) {
  const { documents } = useSession();
  const [shown, type] = useDraft(text);
  const open = usePatience((typed: string) => openFormula(documents, typed));
  const fault = formulaFault(shown);

  function onType(typed: string): void {
    const accepted = formulaFault(typed) === undefined;
    const opened = accepted && open(typed);
    type(typed, opened);
  }

  return (
    <div className="typed">
      <div className="typed-head">
        <span className="typed-heading">{words.formulaHeading}</span>
        <LanguageButton kind="surfaces" />
      </div>
      <CodeField
        label={words.formula}
        text={shown}
        fault={fault}
        meanwhile={words.formulaStays}
        wantsFocus={() => takeWish(GESTURE)}
        onType={onType}
        onSettle={() => {
          if (fault === undefined && shown !== text) openFormula(documents, shown);
          documents.settle();
        }}
        onRestore={() => type(text, false)}
      />
    </div>
  );
}

/** The surface of a formula that can be read; where one looked stays, unless its minima lie elsewhere. */
function openFormula(documents: DocumentStore, text: string): void {
  documents.change((experiment) => setProblem(experiment, { kind: 'formula', text }), GESTURE);
  const { view } = documents.getState().document.presentation;
  const { minima } = proposalFor(text);
  if (view === undefined || minima.every(({ position }) => isInView(view, position))) return;
  documents.present((presentation) => setView(presentation, undefined), GESTURE);
}

/** Does it at once where that is quick, otherwise when the hand pauses. The function returned says whether it is done. */
function usePatience(act: (text: string) => void): (text: string) => boolean {
  const state = useRef({ quick: true, timer: 0 });
  useEffect(() => () => clearTimeout(state.current.timer), []);
  return (text) => {
    clearTimeout(state.current.timer);
    const timed = () => {
      const begin = performance.now();
      act(text);
      state.current.quick = performance.now() - begin < QUICK;
    };
    if (!state.current.quick) {
      state.current.timer = window.setTimeout(timed, PAUSE);
      return false;
    }
    timed();
    return true;
  };
}

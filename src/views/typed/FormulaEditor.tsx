/** The formula of a typed loss surface: while it can be read, map and runs follow every key. */
import { useEffect, useRef, useState } from 'react';
import { CodeField } from '../../controls/CodeField';
import { formulaSource } from '../../engine/objective-source';
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
  const { open, forget } = usePatience((typed: string, beside: string) => {
    // What was undone meanwhile, or opened otherwise, is not opened over by what was typed before.
    const { problem } = documents.getState().document.experiment;
    if (problem.kind === 'formula' && problem.text === beside) openFormula(documents, typed);
  });
  const fault = formulaFault(shown);

  function onType(typed: string): void {
    forget();
    const accepted = formulaFault(typed) === undefined;
    const opened = accepted && open(typed, text);
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
          forget();
          if (fault === undefined && shown !== text) openFormula(documents, shown);
          documents.settle();
        }}
        onRestore={() => {
          forget();
          type(text, false);
        }}
      />
    </div>
  );
}

/** The surface of a formula that can be read; where one looked stays, unless its minima lie elsewhere. */
function openFormula(documents: DocumentStore, text: string): void {
  documents.change((experiment) => setProblem(experiment, { kind: 'formula', text }), GESTURE);
  const { view } = documents.getState().document.presentation;
  const { minima } = proposalFor(formulaSource(text));
  if (view === undefined || minima.every(({ position }) => isInView(view, position))) return;
  documents.present((presentation) => setView(presentation, undefined), GESTURE);
}

interface Patience {
  /** Whether it is done already. */
  open(typed: string, beside: string): boolean;
  /** What still waits is not done. */
  forget(): void;
}

/** Does it at once where that is quick, otherwise when the hand pauses. */
function usePatience(act: (typed: string, beside: string) => void): Patience {
  const latest = useRef(act);
  latest.current = act;
  const [patience] = useState((): Patience => {
    let quick = true;
    let timer = 0;
    const timed = (typed: string, beside: string) => {
      const begin = performance.now();
      latest.current(typed, beside);
      quick = performance.now() - begin < QUICK;
    };
    return {
      open(typed, beside) {
        clearTimeout(timer);
        const isAtOnce = quick;
        if (isAtOnce) timed(typed, beside);
        else timer = window.setTimeout(timed, PAUSE, typed, beside);
        return isAtOnce;
      },
      forget: () => clearTimeout(timer),
    };
  });
  useEffect(() => patience.forget, [patience]);
  return patience;
}

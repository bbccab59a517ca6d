/** What is taken apart, for those who show it: the run, and the step as it stands on the shelf. */
import { useEffect, useMemo, useRef } from 'react';
import type { Inspection } from '../../engine/inspection';
import type { Run } from '../../experiment/experiment';
import { type Method, methodOf } from '../../experiment/method';
import { inspectedRun } from '../../state/inspected-step';
import { type Session, useDocument, useSession, useWorkspace } from '../../state/session';
import { keepPainted } from '../painter';

/** One thing of the run that is taken apart; undefined where there is no run. */
export function useInspectedRun<Part>(select: (run: Run) => Part): Part | undefined {
  const chosen = useWorkspace((state) => state.inspectedRun);
  return useDocument(({ document }) => {
    const run = inspectedRun(document.experiment.runs, chosen);
    return run && select(run);
  });
}

/** What that run follows. */
export function useInspectedMethod(): Method | undefined {
  const optimizer = useInspectedRun((run) => run.optimizer);
  const rules = useDocument(({ document }) => document.experiment.rules);
  return useMemo(
    () => (optimizer === undefined ? undefined : methodOf(optimizer, rules)),
    [optimizer, rules],
  );
}

/**
 * Undefined until one of the chosen run's own has come, by the rule that it follows now. While a hand moves it is the
 * newest there is, a frame behind the document, like everything that is shown.
 */
export function shownInspection({
  documents,
  results,
  workspace,
}: Session): Inspection | undefined {
  const { experiment } = documents.getState().document;
  const run = inspectedRun(experiment.runs, workspace.getState().inspectedRun);
  const held = results.getState().inspection;
  if (run === undefined || held?.work.kind !== 'inspection' || held.work.run !== run.key)
    return undefined;
  const rule = methodOf(run.optimizer, experiment.rules)?.rule;
  return held.value.rule === rule ? held.value : undefined;
}

/** Writes numbers into what React has made, whenever there are others: nothing is rendered for a step. */
export function useInspectionPainter(paint: (inspection: Inspection | undefined) => void): void {
  const session = useSession();
  const latest = useRef(paint);
  latest.current = paint;
  useEffect(
    () =>
      keepPainted(
        session,
        () => [shownInspection(session)],
        () => latest.current(shownInspection(session)),
      ),
    [session],
  );
  // What has just been rendered is empty yet.
  useEffect(() => latest.current(shownInspection(session)));
}

/** Writes only what has changed, so that nothing is laid out in vain. */
export function write(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

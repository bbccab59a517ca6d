/** What is taken apart, for those who show it: the run, and the step as it stands on the shelf. */
import { useEffect, useMemo, useRef } from 'react';
import type { Inspection } from '../../engine/inspection';
import type { Run } from '../../experiment/experiment';
import { type Method, methodOf } from '../../experiment/method';
import { inspectedRun } from '../../state/inspected-step';
import { readingsOf } from '../../state/readings';
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
 * Undefined until one of the chosen run's own has come, by the rule that it follows now. While a hand moves it is as
 * new as can be read.
 */
export function shownInspection(session: Session): Inspection | undefined {
  const { experiment } = session.documents.getState().document;
  const run = inspectedRun(experiment.runs, session.workspace.getState().inspectedRun);
  const held = readingsOf(session).getState().inspection;
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
        readingsOf(session),
      ),
    [session],
  );
  // What has just been rendered is empty yet.
  useEffect(() => latest.current(shownInspection(session)));
}

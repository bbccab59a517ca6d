/** All that the page wants computed: what the document needs, and what somebody looks at in passing. */
import { inspectionJob, type Job, plan } from '../experiment/plan';
import { sweepPlan } from '../experiment/sweep-plan';
import { inspectedStep } from './inspected-step';
import type { Session } from './session';
import { shownPlane } from './shown-plane';
import { gridFor, layerNeeds, shownView, steadied } from './shown-view';

/** What of the workspace decides what is looked at in passing. */
export const ASIDE = ['hoveredStep', 'inspectedRun', 'inspecting', 'stepArrows'] as const;

export function wantedJobs(session: Session): readonly Job[] {
  const document = steadied(session.documents.getState());
  const { map } = session.workspace.getState();
  return [
    ...plan(document.experiment, shownView(document, map), gridFor(map), {
      ...layerNeeds(document.presentation, map),
      plane: shownPlane(session),
    }),
    ...sweepPlan(document.experiment),
    ...jobsAside(session),
  ];
}

/** A step that is taken apart. */
export function jobsAside({ documents, workspace }: Session): readonly Job[] {
  const { document } = documents.getState();
  const inspected = inspectedStep(document, workspace.getState());
  if (inspected === undefined) return [];
  return [inspectionJob(document.experiment, inspected.run, inspected.step)];
}

/** What can be done with the view of the map: each changes the presentation, as an undo step. */
import { fitView } from '../../experiment/fit-view';
import { axesShown } from '../../experiment/map-plane';
import { homeView } from '../../experiment/problem';
import { gripView, isSameView, isWithinReach, roundView, setView } from '../../experiment/view';
import type { Session } from '../../state/session';
import { shownView } from '../../state/shown-view';

/** A point of the map as shares of its width and height, y downwards. */
export type Share = readonly [x: number, y: number];

const MIDDLE: Share = [0.5, 0.5];

/** How much one press of a button or key, or a double click, magnifies. */
export const ZOOM_STEP = 2;

/**
 * Magnifies the ground about a point that is taken from one place of the map to another.
 * @param gesture changes of one gesture are one undo step
 */
export function grip(
  { documents, workspace }: Session,
  factor: number,
  from: Share = MIDDLE,
  to: Share = from,
  gesture?: string,
): void {
  const { document } = documents.getState();
  const view = shownView(document, workspace.getState().map);
  const { experiment: shown, presentation: before } = document;
  const home = homeView(shown.problem, axesShown(shown.problem, before));
  const next = roundView(gripView(view, factor, from, to));
  if (isSameView(next, view) || !isWithinReach(next, view, home)) return;
  documents.present((presentation) => setView(presentation, next), gesture);
}

/** The problem's own view. */
export const goHome = ({ documents }: Session): void =>
  documents.present((presentation) => setView(presentation, undefined));

/** The view that shows all visible runs, and the start. */
export function fitRuns({ documents, results }: Session): void {
  const { experiment, presentation: before } = documents.getState().document;
  const { trajectories } = results.getState();
  const shown = experiment.runs.flatMap(({ key, hidden }) => {
    const trajectory = trajectories.get(key)?.value;
    return hidden || trajectory === undefined ? [] : [trajectory];
  });
  const axes = axesShown(experiment.problem, before);
  const view = fitView(shown, experiment.start, homeView(experiment.problem, axes), axes);
  documents.present((presentation) => setView(presentation, view));
}

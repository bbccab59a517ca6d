/** What the map shows: the part of the plane, made to fit the map's shape where scales are equal, and its samples. */
import type { FallLineDocument, Presentation, Problem, View } from '../experiment/experiment';
import { isOn } from '../experiment/layers';
import { axesShown } from '../experiment/map-plane';
import type { Grid, LayerNeeds } from '../experiment/plan';
import { homeView, isDataProblem, isSameSurface } from '../experiment/problem';
import { withEqualScales } from '../experiment/view';
import type { DocumentState } from './document-store';

/** Size on the screen, in CSS pixels. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels per sample of the field, and the bounds of its sides. */
const PIXELS_PER_SAMPLE = 2;
const FEWEST_SAMPLES = 64;
const MOST_SAMPLES = 512;

/** @param size of the map; until it is known, the view is as the document has it */
export function shownView(
  { experiment, presentation }: FallLineDocument,
  size: MapSize | undefined,
): View {
  const view =
    presentation.view ?? homeView(experiment.problem, axesShown(experiment.problem, presentation));
  return size && isOn(presentation.show, 'equal-scales')
    ? withEqualScales(view, size.width / size.height)
    : view;
}

/**
 * The document as its map is to be seen: while a hand moves points the map stands still, though the loss that it is of
 * would rather be seen from elsewhere.
 */
export function steadied(state: Handled): FallLineDocument {
  const { experiment, presentation } = state.document;
  const before = problemInHand(state);
  if (before === undefined || presentation.view) return state.document;
  const view = homeView(before, axesShown(before, presentation));
  return { experiment, presentation: { ...presentation, view } };
}

type Handled = Pick<DocumentState, 'document' | 'past' | 'gesture'>;

/** The problem as it was before a hand began to move its points; undefined while none does. */
export function problemInHand({ document, past, gesture }: Handled): Problem | undefined {
  const before = gesture === undefined ? undefined : past.at(-1)?.experiment.problem;
  const { problem } = document.experiment;
  const isMoved = before !== undefined && isDataProblem(problem) && before !== problem;
  return isMoved && isSameSurface(problem, before) ? before : undefined;
}

/** The problem for what had better not change with every frame: under a hand, as it was before. */
export const heldProblem = (state: Handled): Problem =>
  problemInHand(state) ?? state.document.experiment.problem;

/** Samples for a map of a size; none while that is unknown. */
export const gridFor = (size: MapSize | undefined): Grid =>
  size === undefined
    ? { columns: 0, rows: 0 }
    : { columns: samplesFor(size.width), rows: samplesFor(size.height) };

/** CSS pixels from arrow to arrow of the gradient field, and the bounds of their number on a side. */
const PIXELS_PER_ARROW = 34;
const FEWEST_ARROWS = 8;
const MOST_ARROWS = 40;

/** What the layers that are on need to be computed. */
export const layerNeeds = ({ show }: Presentation, size: MapSize | undefined): LayerNeeds => ({
  ...(size &&
    isOn(show, 'gradient') && {
      slopes: { columns: arrowsFor(size.width), rows: arrowsFor(size.height) },
    }),
  saddles: isOn(show, 'critical-points'),
});

const arrowsFor = (pixels: number): number =>
  Math.min(MOST_ARROWS, Math.max(FEWEST_ARROWS, Math.round(pixels / PIXELS_PER_ARROW)));

const samplesFor = (pixels: number): number =>
  Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, Math.round(pixels / PIXELS_PER_SAMPLE) + 1));

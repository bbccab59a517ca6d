/** The layers of the map that a link can name: which there are, and which are on. */
import type { Presentation } from './experiment';

/** Whether a layer is on unless the link says otherwise. Frozen: links name the layers that differ. */
const initially = {
  /** The map standing up, beside it or in its place. */
  '3d': false,
  /** The line, curve or boundary of the minimum, beside the data. */
  'best-fit': true,
  /** Dark but for where the runs have been. */
  blindfold: false,
  contours: true,
  /** Saddles, and the losses of saddles and minima written beside them. */
  'critical-points': false,
  dots: true,
  /** The lines that the chosen run has had, faint. */
  'earlier-lines': true,
  /** The directions of the Hessian at the minimum: along them a step shrinks by its own factor. */
  'eigen-directions': false,
  /** A unit of y as long as one of x. */
  'equal-scales': false,
  /** Arrows downhill. */
  gradient: false,
  /** Heights of the map standing up where its tint is not linear: in the loss itself, not as tinted. */
  'linear-height': false,
  /** Where its tint is linear: in the logarithm. */
  'log-height': false,
  minima: true,
  /** How sure a classifier is, over the plot. */
  probability: true,
  /** From every point to the line of the chosen run. */
  residuals: true,
  /** The squares upon them. */
  squares: false,
} as const satisfies Readonly<Record<string, boolean>>;

export type Layer = keyof typeof initially;

export const layers: readonly string[] = Object.keys(initially);

/** @param show the layers that differ, as in the presentation */
export const isOn = (show: readonly string[], layer: Layer): boolean =>
  initially[layer] !== show.includes(layer);

/** Whether minima are told of: not to somebody who only knows the ground under their feet. */
export const showsMinima = (show: readonly string[]): boolean =>
  isOn(show, 'minima') && !isOn(show, 'blindfold');

/** Switches a layer on or off. */
export function toggleLayer(presentation: Presentation, layer: Layer): Presentation {
  const { show } = presentation;
  const others = show.filter((other) => other !== layer);
  return {
    ...presentation,
    show: others.length < show.length ? others : [...others, layer].sort(),
  };
}

/** The layers of the map that a link can name: which there are, and which are on. */
import type { Presentation } from './experiment';

/** Whether a layer is on unless the link says otherwise. Frozen: links name the layers that differ. */
const initially = {
  contours: true,
  dots: true,
  /** A unit of y as long as one of x. */
  'equal-scales': false,
  minima: true,
} as const satisfies Readonly<Record<string, boolean>>;

export type Layer = keyof typeof initially;

export const layers: readonly string[] = Object.keys(initially);

/** @param show the layers that differ, as in the presentation */
export const isOn = (show: readonly string[], layer: Layer): boolean =>
  initially[layer] !== show.includes(layer);

/** Switches a layer on or off. */
export function toggleLayer(presentation: Presentation, layer: Layer): Presentation {
  const { show } = presentation;
  const others = show.filter((other) => other !== layer);
  return {
    ...presentation,
    show: others.length < show.length ? others : [...others, layer].sort(),
  };
}

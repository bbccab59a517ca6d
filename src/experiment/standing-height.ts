/** What the heights of the map standing up are of the loss: as the map is tinted, unless somebody chose otherwise. */
import type { SurfaceDefinition } from '../catalogue/surface';
import type { Presentation } from './experiment';
import { isOn, toggleLayer } from './layers';

export type HeightKind = SurfaceDefinition['tint'];

/** The two that can be chosen from: the loss itself, and one that raises what is low. */
export const heightKinds = (tint: HeightKind): readonly [HeightKind, HeightKind] => [
  'linear',
  tint === 'linear' ? 'logarithm' : tint,
];

/** @param tint how the map is tinted */
export function heightKind(show: readonly string[], tint: HeightKind): HeightKind {
  if (tint === 'linear') return isOn(show, 'log-height') ? 'logarithm' : 'linear';
  return isOn(show, 'linear-height') ? 'linear' : tint;
}

export function setHeightKind(
  presentation: Presentation,
  tint: HeightKind,
  kind: HeightKind,
): Presentation {
  if (heightKind(presentation.show, tint) === kind) return presentation;
  return toggleLayer(presentation, tint === 'linear' ? 'log-height' : 'linear-height');
}

/** What the map says, in one place. */
import type { Layer } from '../../experiment/layers';

export const words = {
  map: 'Loss landscape',
  keys: 'Plus and minus zoom, zero shows the whole surface again, arrow keys move the map.',
  holes: 'Where it has no value the map is hatched.',
  layers: 'Layers',
  tools: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitHint: 'Fit: show all runs and the start',
  home: 'Home view',
  start: 'Start',
  dragStart: 'start, drag me',
  startName: 'start',
  startRole: 'draggable point',
  startKeys: 'Arrow keys move it; with Shift further, with Alt less far.',
  leaves: (step: number) => `leaves at step ${step}`,
  minima: 'Minima',
  minimaRole: 'list of points',
  minimaKeys: 'Arrow keys go from one to the next.',
  globalMinimum: 'global minimum',
  localMinimum: 'local minimum',
  loss: 'loss',
} as const;

/** The layers that can be switched, in the order of their switches. */
export const layerNames: readonly (readonly [Layer, string])[] = [
  ['contours', 'Contours'],
  ['dots', 'Step dots'],
  ['minima', 'Minima'],
  ['equal-scales', 'Equal scales'],
];

/** What the map says, in one place. */
import type { Layer } from '../../experiment/layers';

export const words = {
  map: 'Loss landscape',
  keys: 'Plus and minus zoom, zero shows all of it again, arrow keys move the map.',
  holes: 'Where it has no value the map is hatched.',
  blindfolded: 'Blindfolded: only where the runs have been is seen.',
  layers: 'Layers',
  more: 'More',
  furtherLayers: 'More layers',
  view: 'View of the loss',
  flat: 'Map',
  standing: '3D',
  noWebGl: 'This browser cannot draw in 3D: it has no WebGL. The map shows the same.',
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

type LayerName = readonly [Layer, string];

/** The layers that can be switched, in the order of their switches. */
export const layerNames: readonly LayerName[] = [
  ['contours', 'Contours'],
  ['gradient', 'Gradient'],
  ['blindfold', 'Blindfold'],
];

/** Those behind a button. */
export const furtherLayers: readonly LayerName[] = [
  ['dots', 'Step dots'],
  ['minima', 'Minima'],
  ['critical-points', 'Saddles and values'],
  ['eigen-directions', 'Eigen-directions'],
  ['equal-scales', 'Equal scales'],
];

export const layerHints: Readonly<Partial<Record<Layer, string>>> = {
  gradient:
    'Arrows against the gradient: downhill, and longer, by the logarithm, where it is steeper',
  blindfold: 'Only what the runs have seen, and the slope under their feet',
  'critical-points': 'Saddles are marked, and the loss stands beside them and beside the minima',
  'eigen-directions':
    'Along which the Hessian at the minimum curves least and most, with its eigenvalues',
  'equal-scales': 'One unit upwards as long as one across',
};

/** What the list of runs says, in one place. */
import { runMarker } from '../../drawing/palette';
import { MOST_RUNS } from '../../experiment/experiment';

export const words = {
  heading: 'Optimizers',
  rateColumn: 'learning rate',
  knownRates: 'Known learning rates',
  oneRate: 'One rate for all',
  none: 'No optimizer yet. Add one, and its way downhill appears at once.',
  noneHere: 'No optimizer is under way yet.',
  addFirst: 'Add the first optimizer',
  allHidden: 'All optimizers are hidden.',
  full: `${MOST_RUNS} optimizers are the most there can be.`,
  add: 'Add optimizer',
  own: 'Write your own',
  ownRules: 'your own',
  editRule: 'Edit a copy of this rule',
  editRuleOf: (name: string) => `Edit a copy of the rule of ${name}`,
  results: 'Results',
  choose: 'Add an optimizer',
  families: {
    plain: 'plain: along the gradient',
    momentum: 'momentum: with the speed gathered so far',
    adaptive: 'adaptive: each coordinate at its own pace',
    sign: 'sign: by the sign of the gradient alone',
    'second order': 'second order: knowing the curvature',
  },
  variants: 'variants: as another library writes it',
  clip: 'Clip gradients longer than',
  longest: (name: string) => `Longest gradient of ${name}`,
  schedule: 'Schedule of the learning rate',
  rule: 'Each step, for every coordinate',
  differences: 'How libraries differ',
  copyNumpy: 'Copy NumPy code',
  numpyCopied: 'NumPy code copied',
  copyTex: 'Copy TeX',
  copyTexOf: (name: string) => `Copy TeX of the rule of ${name}`,
  texCopied: 'The rule is copied as TeX',
  copyRefused: 'The browser did not let this page copy.',
  hidden: 'hidden',
  run: 'This run',
  visibility: 'Visibility',
  order: 'Order',
  color: 'Colour and marker',
  rename: 'Rename',
  lookInside: 'Look inside',
  duplicate: 'Duplicate',
  hide: 'Hide',
  show: 'Show',
  solo: 'Show alone',
  showAll: 'Show all',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  more: (name: string) => `More for ${name}`,
  nameOf: (name: string) => `Name of ${name}`,
  removed: (name: string) => `${name} removed; Undo brings it back`,
} as const;

/** The run colours, as both themes have them. */
const colors = ['Red', 'Orange', 'Violet', 'Blue', 'Green', 'Yellow', 'Grey', 'Magenta'];

/** Colours repeat with another marker. @param color of a run, from 0 to 11 */
export const colorName = (color: number): string =>
  `${colors[color % colors.length]} ${runMarker(color)}`;

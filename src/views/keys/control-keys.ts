/** The keys of single controls, which listen to them while they have the focus: for the list of keys. */
import type { Stroke } from './page-keys';

interface ControlKey {
  readonly strokes: readonly (Stroke & { readonly alt?: boolean })[];
  readonly does: string;
}

interface ControlKeyGroup {
  readonly name: string;
  readonly keys: readonly ControlKey[];
}

const arrows = (modifier: { readonly shift?: boolean; readonly alt?: boolean } = {}) =>
  ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'].map((key) => ({ key, ...modifier }));

export const controlKeys: readonly ControlKeyGroup[] = [
  {
    name: 'The map',
    keys: [
      { strokes: [{ key: '+' }, { key: '-' }], does: 'Zoom in or out' },
      { strokes: [{ key: '0' }], does: 'The whole map again' },
      { strokes: arrows(), does: 'Move the map by a tenth' },
      { strokes: arrows({ shift: true }), does: 'By a half' },
    ],
  },
  {
    name: 'The start, on the map',
    keys: [
      { strokes: arrows(), does: 'Move it by a hundredth of the map' },
      { strokes: arrows({ shift: true }), does: 'By a tenth' },
      { strokes: arrows({ alt: true }), does: 'By a thousandth' },
    ],
  },
  {
    name: 'The points, beside the map',
    keys: [
      { strokes: [{ key: 'PageDown' }, { key: 'PageUp' }], does: 'From one to the next' },
      { strokes: arrows(), does: 'Move it by a hundredth of the plot' },
      { strokes: arrows({ shift: true }), does: 'By a tenth' },
      { strokes: arrows({ alt: true }), does: 'By a thousandth' },
      { strokes: [{ key: 'Delete' }], does: 'Remove it' },
      { strokes: [{ key: 'Enter' }], does: 'Add one beside it' },
    ],
  },
  {
    name: 'The map standing up',
    keys: [
      { strokes: arrows(), does: 'Turn it by ten degrees' },
      { strokes: arrows({ shift: true }), does: 'By 45 degrees' },
      { strokes: [{ key: '+' }, { key: '-' }], does: 'Come closer or go away' },
      { strokes: [{ key: '0' }], does: 'Turn it back' },
    ],
  },
  {
    name: 'A slider',
    keys: [
      { strokes: [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }], does: 'Finely down or up' },
      { strokes: [{ key: 'PageDown' }, { key: 'PageUp' }], does: 'Coarsely down or up' },
      { strokes: [{ key: 'Home' }, { key: 'End' }], does: 'To either end' },
    ],
  },
  {
    name: 'The slider of steps',
    keys: [
      { strokes: [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }], does: 'One step back or on' },
      {
        strokes: [
          { key: 'ArrowLeft', shift: true },
          { key: 'ArrowRight', shift: true },
        ],
        does: 'Ten',
      },
      { strokes: [{ key: 'PageDown' }, { key: 'PageUp' }], does: 'A hundred' },
    ],
  },
  {
    name: 'A number',
    keys: [
      { strokes: [{ key: 'Enter' }], does: 'Take what is typed' },
      { strokes: [{ key: 'Escape' }], does: 'Leave it as it was' },
    ],
  },
  {
    name: 'A formula or a rule that cannot be read',
    keys: [{ strokes: [{ key: 'Escape' }], does: 'Back to the last that could be' }],
  },
  {
    name: 'The name of an optimizer',
    keys: [
      { strokes: [{ key: 'Enter' }], does: 'Open or close its settings' },
      {
        strokes: [
          { key: 'ArrowUp', alt: true },
          { key: 'ArrowDown', alt: true },
        ],
        does: 'Move it up or down the list',
      },
    ],
  },
  {
    name: 'Lists, menus and dialogs',
    keys: [
      { strokes: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }], does: 'From entry to entry' },
      { strokes: [{ key: 'Escape' }], does: 'Close' },
    ],
  },
];

/** The grammar of share links, version 1: which keys there are, and what each one's value looks like. */

export const LINK_VERSION = 1;

/**
 * How the value of a key splits: not at all, at commas, at commas into items with a colon, the same after an id, or at
 * semicolons. `encoded`: whoever knows its rows splits it, and decodes what they hold.
 * `later`: part of the grammar, but of a feature that this version does not have.
 */
export type KeyForm = 'value' | 'encoded' | 'list' | 'settings' | 'run' | 'rule' | 'later';

/** In the order in which links are written. */
export const linkKeys: ReadonlyMap<string, KeyForm> = new Map<string, KeyForm>([
  ['v', 'value'],
  ['surface', 'value'],
  ['f', 'value'],
  ['fit', 'value'],
  ['classify', 'value'],
  ['network', 'later'],
  ['points', 'encoded'],
  // What the columns of own data are called.
  ['columns', 'list'],
  ['features', 'value'],
  ['model', 'value'],
  ['loss', 'settings'],
  ['standardize', 'value'],
  ['l2', 'value'],
  ['start', 'list'],
  ['steps', 'value'],
  ['batch', 'value'],
  ['noise', 'value'],
  ['seed', 'value'],
  ['run', 'run'],
  ['rule', 'rule'],
  ['view', 'list'],
  ['plane', 'list'],
  ['at', 'value'],
  ['mode', 'value'],
  // Layers of the map that differ from the default; `3d` among them, the map standing up.
  ['show', 'list'],
  ['charts', 'settings'],
  ['study', 'later'],
  ['lesson', 'later'],
  ['embed', 'later'],
  ['hide', 'later'],
]);

/** Keys with a meaning only where there are data. */
export const dataKeys: readonly string[] = [
  ...['points', 'columns', 'features', 'model', 'loss', 'standardize', 'l2'],
  ...['batch', 'plane'],
];

/** Keys that may stand in a link more than once. */
export const repeatable: ReadonlySet<string> = new Set(['run', 'rule']);

/** Words of a run that are not hyperparameters. */
export const RUN_WORDS = ['lr', 'schedule', 'clip', 'label', 'color', 'hidden'] as const;

/** A setting of a schedule is this and the parameter's name. */
export const SCHEDULE_PREFIX = 'schedule.';

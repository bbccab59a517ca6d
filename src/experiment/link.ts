/** The grammar of share links, version 1: which keys there are, and what each one's value looks like. */

export const LINK_VERSION = 1;

/**
 * How the value of a key splits: not at all, at commas, at commas into items with a colon, the same after an id, or at
 * semicolons.
 * `later`: part of the grammar, but of a feature that this version does not have.
 */
export type KeyForm = 'value' | 'list' | 'settings' | 'run' | 'rule' | 'later';

/** In the order in which links are written. */
export const linkKeys: ReadonlyMap<string, KeyForm> = new Map<string, KeyForm>([
  ['v', 'value'],
  ['surface', 'value'],
  ['f', 'value'],
  ['fit', 'later'],
  ['classify', 'later'],
  ['network', 'later'],
  ['points', 'later'],
  ['features', 'later'],
  ['model', 'later'],
  ['loss', 'later'],
  ['standardize', 'later'],
  ['l2', 'later'],
  ['start', 'list'],
  ['steps', 'value'],
  ['batch', 'later'],
  ['noise', 'value'],
  ['seed', 'value'],
  ['run', 'run'],
  ['rule', 'rule'],
  ['view', 'list'],
  ['plane', 'later'],
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

/** Keys that may stand in a link more than once. */
export const repeatable: ReadonlySet<string> = new Set(['run', 'rule']);

/** Words of a run that are not hyperparameters. */
export const RUN_WORDS = ['lr', 'schedule', 'clip', 'label', 'color', 'hidden'] as const;

/** A setting of a schedule is this and the parameter's name. */
export const SCHEDULE_PREFIX = 'schedule.';

/** A formula with numbers in the places of some of its names. */
import type { Tree } from '../../language/tree';
import { withParts } from '../../language/with-parts';

export function withValues(tree: Tree, values: Readonly<Record<string, number>>): Tree {
  if (tree.kind !== 'name') return withParts(tree, (part) => withValues(part, values));
  const value = values[tree.name];
  return value === undefined ? tree : { kind: 'number', value, at: tree.at };
}

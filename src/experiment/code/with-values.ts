/** A formula with numbers in the places of some of its names. */
import type { Tree } from '../../language/tree';

export function withValues(tree: Tree, values: Readonly<Record<string, number>>): Tree {
  const inner = (part: Tree): Tree => withValues(part, values);
  switch (tree.kind) {
    case 'number':
      return tree;
    case 'name': {
      const value = values[tree.name];
      return value === undefined ? tree : { kind: 'number', value, at: tree.at };
    }
    case 'unary':
      return { ...tree, operand: inner(tree.operand) };
    case 'binary':
      return { ...tree, left: inner(tree.left), right: inner(tree.right) };
    case 'conditional':
      return { ...tree, test: inner(tree.test), yes: inner(tree.yes), no: inner(tree.no) };
    case 'call':
      return { ...tree, arguments: tree.arguments.map(inner) };
  }
}

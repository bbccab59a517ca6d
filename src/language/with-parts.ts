/** Rebuilds a tree from its parts. */
import type { Tree } from './tree';

/** The tree with each of its immediate parts changed; one that has none stays as it is. */
export function withParts(tree: Tree, change: (part: Tree) => Tree): Tree {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return tree;
    case 'unary':
      return { ...tree, operand: change(tree.operand) };
    case 'binary':
      return { ...tree, left: change(tree.left), right: change(tree.right) };
    case 'conditional':
      return { ...tree, test: change(tree.test), yes: change(tree.yes), no: change(tree.no) };
    case 'call':
      return { ...tree, arguments: tree.arguments.map(change) };
  }
}

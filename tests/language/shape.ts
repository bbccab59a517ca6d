/** A tree as text with every operation in brackets and no places: for comparing trees in tests. */
import type { Tree } from '../../src/language/tree';

export function shape(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'name':
      return tree.name;
    case 'unary':
      return `(${tree.operator} ${shape(tree.operand)})`;
    case 'binary':
      return `(${tree.operator} ${shape(tree.left)} ${shape(tree.right)})`;
    case 'conditional':
      return `(? ${shape(tree.test)} ${shape(tree.yes)} ${shape(tree.no)})`;
    case 'call':
      return `(${[tree.name, ...tree.arguments.map(shape)].join(' ')})`;
  }
}

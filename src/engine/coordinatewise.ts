/** Which names of a rule differ from coordinate to coordinate, and which are one number for all of them. */
import type { RuleAnalysis } from '../language/statements';
import type { Tree } from '../language/tree';

/** What differs before any statement has run. */
const DIFFERING = ['x', 'g', 'newton'];

/** Assigned names that have a value of their own at every coordinate. */
export function coordinatewiseNames({ statements }: RuleAnalysis): ReadonlySet<string> {
  const differing = new Set(DIFFERING);
  for (let before = -1; before !== differing.size; ) {
    before = differing.size;
    for (const { name, value } of statements)
      if (namesByCoordinate(value).some((read) => differing.has(read))) differing.add(name);
  }
  return differing;
}

/** Names that a tree reads at its own coordinate; `norm` and `sum` make one number of all of them. */
function namesByCoordinate(tree: Tree): readonly string[] {
  switch (tree.kind) {
    case 'number':
      return [];
    case 'name':
      return [tree.name];
    case 'unary':
      return namesByCoordinate(tree.operand);
    case 'binary':
      return [tree.left, tree.right].flatMap(namesByCoordinate);
    case 'conditional':
      return [tree.test, tree.yes, tree.no].flatMap(namesByCoordinate);
    case 'call':
      return OVER_COORDINATES.has(tree.name) ? [] : tree.arguments.flatMap(namesByCoordinate);
  }
}

const OVER_COORDINATES: ReadonlySet<string> = new Set(['norm', 'sum']);

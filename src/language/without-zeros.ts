/** A formula without the parts that do nothing where some of its names are 0: (1 − τ)·λ is λ where τ is 0. */
import type { Tree } from './tree';

/** Only sums and products become shorter; everything else stays as it is written. */
export function withoutZeros(tree: Tree, isZero: (name: string) => boolean): Tree {
  if (tree.kind === 'name')
    return isZero(tree.name) ? { kind: 'number', value: 0, at: tree.at } : tree;
  if (tree.kind !== 'binary') return tree;
  const left = withoutZeros(tree.left, isZero);
  const right = withoutZeros(tree.right, isZero);
  const { operator } = tree;
  if (operator === '+' && is(left, 0)) return right;
  if ((operator === '+' || operator === '-') && is(right, 0)) return left;
  if (operator === '*' && (is(left, 0) || is(right, 0)))
    return { kind: 'number', value: 0, at: tree.at };
  if (operator === '*' && is(left, 1)) return right;
  if ((operator === '*' || operator === '/') && is(right, 1)) return left;
  return { ...tree, left, right };
}

const is = (tree: Tree, value: number): boolean => tree.kind === 'number' && tree.value === value;

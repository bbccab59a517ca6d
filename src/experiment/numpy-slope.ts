/** Derivatives as NumPy text that is right where a power is 0. */
import { numberTree } from '../language/algebra';
import { printNumpy } from '../language/numpy';
import { printText } from '../language/text';
import type { Tree } from '../language/tree';
import { withParts } from '../language/with-parts';

/** @param slope a derivative that `shownDerivative` has written */
export function printSlope(slope: Tree): string {
  const bases = new Set<string>();
  collectBases(slope, bases);
  return printNumpy(bases.size === 0 ? slope : guarded(slope, bases));
}

/** What is raised to a power that is no number. */
function collectBases(tree: Tree, into: Set<string>): void {
  if (tree.kind === 'binary' && tree.operator === '^' && tree.right.kind !== 'number')
    into.add(printText(tree.left));
  withParts(tree, (part) => {
    collectBases(part, into);
    return part;
  });
}

/** 0^b stays 0 as b moves, but NumPy's 0**b * log(0) is no number: there the logarithm is taken of 1. */
function guarded(tree: Tree, bases: ReadonlySet<string>): Tree {
  const [inner] = tree.kind === 'call' && tree.name === 'log' ? tree.arguments : [];
  if (inner === undefined || !bases.has(printText(inner)))
    return withParts(tree, (part) => guarded(part, bases));
  const { at } = tree;
  const test: Tree = { kind: 'binary', operator: '==', left: inner, right: numberTree(0), at };
  const one: Tree = { kind: 'conditional', test, yes: numberTree(1), no: inner, at };
  return { kind: 'call', name: 'log', arguments: [one], at };
}

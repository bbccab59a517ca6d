/** One loop over lanes per primitive operation. */
import type { Node } from './graph';
import { exponentOf, nearest, powerOfTwo, significandOf } from './primitives';

/** Numbers of a node: lane i stands at `values[i & mask]`, mask −1 for lane values and 0 for one number. */
export interface Column {
  values: Float64Array;
  readonly mask: number;
}

/** Writes `count` values of `out` from those of its operands; truths are 1 and 0. */
export type Kernel = (out: Float64Array, a: Column, b: Column, c: Column, count: number) => void;

/** Each loop is written out, so that each is compiled for its operation alone. */
const kernels: Readonly<Record<string, Kernel>> = {
  negate(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = -u[i & p];
  },
  squareRoot(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = Math.sqrt(u[i & p]);
  },
  absolute(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = Math.abs(u[i & p]);
  },
  floor(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = Math.floor(u[i & p]);
  },
  nearest(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = nearest(u[i & p]);
  },
  powerOfTwo(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = powerOfTwo(u[i & p]);
  },
  exponentOf(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = exponentOf(u[i & p]);
  },
  significandOf(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = significandOf(u[i & p]);
  },
  add(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] + v[i & q];
  },
  subtract(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] - v[i & q];
  },
  multiply(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] * v[i & q];
  },
  divide(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] / v[i & q];
  },
  minimum(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = Math.min(u[i & p], v[i & q]);
  },
  maximum(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = Math.max(u[i & p], v[i & q]);
  },
  less(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] < v[i & q] ? 1 : 0;
  },
  lessOrEqual(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] <= v[i & q] ? 1 : 0;
  },
  equal(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] === v[i & q] ? 1 : 0;
  },
  and(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = u[i & p] * v[i & q];
  },
  or(out, { values: u, mask: p }, { values: v, mask: q }, _c, count) {
    for (let i = 0; i < count; i++) out[i] = Math.max(u[i & p], v[i & q]);
  },
  not(out, { values: u, mask: p }, _b, _c, count) {
    for (let i = 0; i < count; i++) out[i] = 1 - u[i & p];
  },
  select(out, { values: t, mask: o }, { values: u, mask: p }, { values: v, mask: q }, count) {
    for (let i = 0; i < count; i++) out[i] = t[i & o] === 1 ? u[i & p] : v[i & q];
  },
};

/** @throws for nodes that are no primitive operation */
export function kernelOf(node: Node): Kernel {
  const kernel = kernels['operation' in node ? node.operation : node.kind];
  if (kernel === undefined) throw new Error(`No kernel computes a node of kind "${node.kind}".`);
  return kernel;
}

/** Copies a column, spreading a single number over all lanes. */
export const spread: Kernel = (out, { values: u, mask: p }, _b, _c, count) => {
  for (let i = 0; i < count; i++) out[i] = u[i & p];
};

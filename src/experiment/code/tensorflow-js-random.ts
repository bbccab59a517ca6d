/** The streams of random numbers in TensorFlow.js programs: those of the run shown. */
import { noiseSeed } from '../../engine/run-bench';
import type { Assignment } from './assignment';
import { batchOf } from './data-code';
import { indentedJavaScript } from './indented';

/** Numbers from 0 to 1 out of `seed`, within the function that has it. */
const UNIFORM = indentedJavaScript([
  'const uniform = () => {',
  '  seed = (seed + 0x6d2b79f5) >>> 0;',
  '  let z = Math.imul(seed ^ (seed >>> 15), seed | 1);',
  '  z ^= z + Math.imul(z ^ (z >>> 7), z | 61);',
  '  return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;',
  '};',
]);

/** The stream of normal numbers that noisy gradients are made of. */
export function normalsFunction({ noise, seed, objective }: Assignment): string[] {
  if (noise === 0) return [];
  return [
    '',
    '/** Standard normal numbers: mulberry32, then Box and Muller. */',
    'function normals(seed) {',
    ...UNIFORM,
    '  return () => {',
    '    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));',
    '    return radius * Math.cos(2 * Math.PI * uniform());',
    '  };',
    '}',
    `const normal = normals(${noiseSeed(seed, batchOf(objective) !== undefined)});`,
  ];
}

/** Rows of one mini-batch after the other, in the order of the run shown. */
export function batchesFunction({ objective, seed }: Assignment): string[] {
  if (objective.kind !== 'data' || objective.batch === undefined) return [];
  const { count, batch } = objective;
  return [
    '',
    '/** Rows of one mini-batch after the other, shuffled anew for every epoch: mulberry32, then Fisher and Yates. */',
    'function* batches(seed, count, size) {',
    ...UNIFORM,
    '  for (;;) {',
    '    const order = Array.from({ length: count }, (_, i) => i);',
    '    for (let i = count - 1; i > 0; i--) {',
    '      const j = Math.floor(uniform() * (i + 1));',
    '      [order[i], order[j]] = [order[j], order[i]];',
    '    }',
    '    for (let first = 0; first < count; first += size) yield order.slice(first, first + size);',
    '  }',
    '}',
    `const batch = batches(${seed}, ${count}, ${batch});`,
  ];
}

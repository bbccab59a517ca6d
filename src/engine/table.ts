/** Rows of data that an objective sums over, as plain values that are told apart by what they hold. */

/** Features first, `y` last, row by row. Never changed: kernels and workers keep copies. */
export interface Table {
  /** A hash of the content: tables with equal ids are equal. */
  readonly id: string;
  readonly columns: number;
  readonly count: number;
  /** `columns × count` numbers. */
  readonly values: Float64Array;
}

/**
 * A table of these values, which must not change afterwards.
 * @throws RangeError where they are no rows of so many numbers
 */
export function tableOf(columns: number, values: Float64Array): Table {
  const count = values.length / columns;
  if (!Number.isInteger(count))
    throw new RangeError(`${values.length} numbers are no rows of ${columns} each.`);
  return { id: `${columns}x${count}-${hashOf(values)}`, columns, count, values };
}

/** 64 bits, by MurmurHash3's mixing in two streams: enough that no two tables of anybody's life are mixed up. */
function hashOf(values: Float64Array): string {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  let [a, b] = [0x9747b28c, 0x85ebca6b];
  for (let i = 0; i < words.length; i += 2) {
    a = mixed(a, words[i] as number);
    a = mixed(a, words[i + 1] as number);
    b = mixed(b, (words[i + 1] as number) ^ 0x5bd1e995);
    b = mixed(b, words[i] as number);
  }
  return [a, b].map((half) => finished(half ^ words.length).toString(36)).join('');
}

function mixed(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

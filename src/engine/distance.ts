/** How far apart two points are, in any number of parameters. */
export function distance(a: readonly number[], b: readonly number[]): number {
  let squared = 0;
  for (let c = 0; c < a.length; c++) squared += (a[c] - b[c]) ** 2;
  return Math.sqrt(squared);
}

/** From 0. Made of + × √ alone, and so the same in every engine, to the last bit; Math.hypot is not. */
export function lengthOf(vector: readonly number[]): number {
  let squared = 0;
  for (const value of vector) squared += value * value;
  return Math.sqrt(squared);
}

/** Compares many doubles to the last bit, quickly; the payload of NaN, which no machine promises, aside. */

/** A sentence on the first place that differs, or undefined. */
export function firstDifference(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
): string | undefined {
  if (actual.length !== expected.length)
    return `${actual.length} numbers instead of ${expected.length}`;
  for (let i = 0; i < expected.length; i++)
    if (!Object.is(actual[i], expected[i])) return `[${i}] is ${actual[i]}, not ${expected[i]}`;
  return undefined;
}

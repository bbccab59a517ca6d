/** How fast playing goes: from one step a second to the whole run in two seconds. */

/** Steps a second. */
export const SLOWEST = 1;
/** Seconds for the whole run: at the fastest, and where nobody has chosen. */
const SHORTEST = 2;
const USUAL = 8;
/** The least that a choice can span. */
const LEAST_FASTEST = 2;

/** Steps a second at which so many steps take two seconds. */
export const fastest = (steps: number): number => Math.max(LEAST_FASTEST, steps / SHORTEST);

/**
 * Steps a second.
 * @param chosen undefined: a pace at which so many steps can be followed
 */
export function paceOf(chosen: number | undefined, steps: number): number {
  const wanted = chosen ?? Number((steps / USUAL).toPrecision(2));
  return Math.min(fastest(steps), Math.max(SLOWEST, wanted));
}

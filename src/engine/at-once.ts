/** Carries out at once what could pause on its way. */

/** @param computing yields wherever it may pause */
export function atOnce<Result>(computing: Generator<unknown, Result>): Result {
  for (;;) {
    const step = computing.next();
    if (step.done) return step.value;
  }
}

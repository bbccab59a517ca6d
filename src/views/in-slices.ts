/** Long work on the page's own thread, in slices so short that nobody notices: one piece of work after the other. */

/** Milliseconds of work before the page gets its turn. */
const SLICE = 8;

let last: Promise<unknown> = Promise.resolve();

/** Does the work once everything asked for before is done. @param work yields wherever it can be interrupted */
export function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  const result = last.then(() => drain(work));
  // What fails, fails for whoever asked; the next in line goes on.
  last = result.catch(() => undefined);
  return result;
}

async function drain<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    // A timer lets the browser paint and answer before the slice begins.
    await new Promise((resolve) => setTimeout(resolve));
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

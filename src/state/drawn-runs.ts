/** The runs as pictures need them: which there are and how they look, but not how they are set. */
import type { Run } from '../experiment/experiment';

/**
 * A function that gives the list it gave before for as long as pictures of both look alike: moving a learning rate
 * changes no picture before its results have come.
 */
export function drawnRuns(): (runs: readonly Run[]) => readonly Run[] {
  let latest: readonly Run[] = [];
  return (runs) => {
    if (!lookAlike(runs, latest)) latest = runs;
    return latest;
  };
}

const lookAlike = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length &&
  a.every((run, index) => {
    const other = b[index];
    return (
      run.key === other?.key &&
      run.color === other.color &&
      run.hidden === other.hidden &&
      run.label === other.label &&
      run.optimizer === other.optimizer
    );
  });

/** What the charts need to know of the runs: who they are, but not how they are set. */
import { useRef } from 'react';
import type { Experiment } from '../../experiment/experiment';
import { useDocument } from '../../state/session';
import { shortRunNames } from './short-names';

export interface RunEnd {
  readonly key: number;
  readonly color: number;
  readonly hidden: boolean;
  readonly name: string;
}

const known = new WeakMap<Experiment, readonly RunEnd[]>();

/** In the order of the runs; worked out once per experiment, for all charts. */
function runEnds(experiment: Experiment): readonly RunEnd[] {
  const before = known.get(experiment);
  if (before !== undefined) return before;
  const names = shortRunNames(experiment);
  const ends = experiment.runs.map(({ key, color, hidden }, index) => ({
    key,
    color,
    hidden,
    name: names[index] ?? '',
  }));
  known.set(experiment, ends);
  return ends;
}

const areAlike = (a: readonly RunEnd[], b: readonly RunEnd[]): boolean =>
  a.length === b.length &&
  a.every(({ key, color, hidden, name }, index) => {
    const other = b[index];
    return (
      key === other?.key && color === other.color && hidden === other.hidden && name === other.name
    );
  });

/** The same list until something in it changes: moving a learning rate does not. */
export function useRunEnds(): readonly RunEnd[] {
  const latest = useRef<readonly RunEnd[]>([]);
  return useDocument(({ document }) => {
    const ends = runEnds(document.experiment);
    if (!areAlike(ends, latest.current)) latest.current = ends;
    return latest.current;
  });
}

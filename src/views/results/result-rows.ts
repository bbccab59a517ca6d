/** The rows of the table of results, computed run by run while the table is open. */
import { useEffect, useMemo, useState } from 'react';
import { type RunResult, runResult } from '../../engine/run-result';
import type { Trajectory } from '../../engine/trajectory';
import { runNames } from '../../experiment/names';
import { formulaOf, homeDiagonal } from '../../experiment/problem';
import { blockExecutor } from '../../language/block';
import { useDocument, useResults } from '../../state/session';
import { inSlices } from '../in-slices';
import type { ResultRow } from './columns';

/** A row per run that is shown, in their order. */
export function useResultRows(): readonly ResultRow[] {
  const experiment = useDocument((state) => state.document.experiment);
  const trajectories = useResults((state) => state.trajectories);
  const survey = useResults((state) => state.survey?.value);
  const settled = useResults((state) => state.settled);
  const [results, setResults] = useState<ReadonlyMap<Trajectory, RunResult>>(new Map());

  useEffect(() => {
    if (!settled) return;
    let wanted = true;
    async function compute(): Promise<void> {
      const formula = formulaOf(experiment.problem);
      const diagonal = homeDiagonal(experiment.problem);
      for (const { key, hidden } of experiment.runs) {
        const trajectory = trajectories.get(key)?.value;
        if (hidden || trajectory === undefined || trajectory.length === 0) continue;
        const facts = { trajectory, survey, diagonal };
        const result = await inSlices(runResult(formula, facts, blockExecutor));
        if (!wanted) return;
        setResults((known) => new Map(known).set(trajectory, result));
      }
    }
    setResults(new Map());
    void compute();
    return () => {
      wanted = false;
    };
  }, [experiment, trajectories, survey, settled]);

  return useMemo(() => {
    const names = runNames(experiment);
    return experiment.runs.flatMap(({ key, color, rate, hidden }, index): ResultRow[] => {
      if (hidden) return [];
      const trajectory = trajectories.get(key)?.value;
      const result = trajectory && results.get(trajectory);
      return [{ key, color, rate, name: names[index] ?? '', result }];
    });
  }, [experiment, trajectories, results]);
}

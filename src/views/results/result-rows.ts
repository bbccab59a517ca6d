/** The rows of the table of results, from whatever has been computed. */
import { useMemo } from 'react';
import { type RunResult, runResult } from '../../engine/run-result';
import type { Trajectory } from '../../engine/trajectory';
import type { VerdictFacts } from '../../engine/verdict';
import { runNames } from '../../experiment/names';
import { useDocument, useResults } from '../../state/session';
import { verdictFacts } from '../verdicts/run-verdict';
import type { ResultRow } from './columns';

/** A row per run that is shown, in their order; without results until all of them belong to the document as it is. */
export function useResultRows(): readonly ResultRow[] {
  const experiment = useDocument((state) => state.document.experiment);
  const trajectories = useResults((state) => state.trajectories);
  const survey = useResults((state) => state.survey?.value);
  const settled = useResults((state) => state.settled);

  return useMemo(() => {
    const names = runNames(experiment);
    return experiment.runs.flatMap(({ key, color, rate, hidden }, index): ResultRow[] => {
      if (hidden) return [];
      const held = settled ? trajectories.get(key) : undefined;
      const facts = held && verdictFacts(experiment, key, held, survey);
      const result = facts && resultOf(facts);
      return [{ key, color, rate, name: names[index] ?? '', result }];
    });
  }, [experiment, trajectories, survey, settled]);
}

const known = new WeakMap<
  Trajectory,
  { readonly facts: VerdictFacts; readonly result: RunResult }
>();

/** Of every trajectory once, until the survey changes. */
function resultOf(facts: VerdictFacts): RunResult {
  const before = known.get(facts.trajectory);
  if (before?.facts.survey === facts.survey && before !== undefined) return before.result;
  const result = runResult(facts);
  known.set(facts.trajectory, { facts, result });
  return result;
}

/** The verdict on a run as it is: judged once per trajectory, for all who ask. */
import type { Survey } from '../../engine/survey';
import type { Trajectory } from '../../engine/trajectory';
import { judge, type Verdict, type VerdictFacts } from '../../engine/verdict';
import type { Experiment } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { homeDiagonal } from '../../experiment/problem';
import type { Keyed } from '../../state/shelf';

interface Judged {
  readonly survey: Survey | undefined;
  readonly stableBelow: string | undefined;
  readonly verdict: Verdict;
}

const judged = new WeakMap<Trajectory, Judged>();

/** Undefined while there is not even a first position. */
export function runVerdict(
  experiment: Experiment,
  runKey: number,
  held: Keyed<Trajectory> | undefined,
  survey: Survey | undefined,
): Verdict | undefined {
  const facts = held && verdictFacts(experiment, runKey, held, survey);
  if (facts === undefined) return undefined;
  const known = judged.get(facts.trajectory);
  const { stableBelow } = facts;
  if (known !== undefined && known.survey === survey && known.stableBelow === stableBelow)
    return known.verdict;
  const verdict = judge(facts);
  judged.set(facts.trajectory, { survey, stableBelow, verdict });
  return verdict;
}

/** What the run is judged by; undefined while there is not even a first position. */
export function verdictFacts(
  { runs, rules, problem }: Experiment,
  runKey: number,
  { value: trajectory, work }: Keyed<Trajectory>,
  survey: Survey | undefined,
): VerdictFacts | undefined {
  if (work.kind !== 'descent' || (trajectory.length === 0 && trajectory.ending.kind === 'finished'))
    return undefined;
  const run = runs.find(({ key }) => key === runKey);
  const method = run && methodOf(run.optimizer, rules);
  // While results lag behind the document they may be another method's.
  const stableBelow = method?.rule === work.rule ? method.definition?.stableBelow : undefined;
  return {
    trajectory,
    survey,
    diagonal: work.diagonal ?? homeDiagonal(problem),
    work,
    ...(stableBelow !== undefined && { stableBelow }),
  };
}

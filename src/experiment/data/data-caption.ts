/** A data problem in a few words, for pictures and paper: what a reader needs to set it up again by hand. */
import type { DataProblem } from '../experiment';
import { problemName } from '../problem';
import { lossOf, modelOf, usedTable } from './data-problem';

/** Data, model, loss, and what is not as usual; pieces that a comma joins. */
export function dataCaption(problem: DataProblem): readonly string[] {
  const { features, formula } = modelOf(problem);
  const { count } = usedTable(problem);
  const settings =
    problem.kind === 'fit'
      ? Object.entries(problem.loss.settings).map(([name, value]) => `${name} ${value}`)
      : [];
  const loss = [inSentence(lossOf(problem).name), ...settings].join(' with ');
  return [
    `${problemName(problem)} (${count} ${count === 1 ? 'point' : 'points'})`,
    problem.kind === 'fit'
      ? formula
      : `${features.length} ${features.length === 1 ? 'feature' : 'features'}`,
    loss,
    ...(problem.standardize ? ['standardized'] : []),
    ...(problem.kind === 'classify' && problem.l2 > 0 ? [`L2 penalty ${problem.l2}`] : []),
  ];
}

/** A name keeps its capital: Huber is one. */
const inSentence = (name: string): string =>
  /^(?:Huber|Smooth L1)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

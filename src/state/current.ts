/** Whether the results belong to the problem that is chosen: until they do, what is painted stays. */
import { formulaOf } from '../experiment/problem';
import type { Session } from './session';

export const isCurrent = ({ documents, results }: Session): boolean =>
  results.getState().formula === formulaOf(documents.getState().document.experiment.problem);

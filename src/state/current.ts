/** Whether the results belong to the problem that is chosen: until they do, what is painted stays. */
import { sourceKey } from '../engine/objective-source';
import { sourceOf } from '../experiment/problem';
import type { Session } from './session';

export const isCurrent = ({ documents, results }: Session): boolean =>
  results.getState().loss === sourceKey(sourceOf(documents.getState().document.experiment.problem));

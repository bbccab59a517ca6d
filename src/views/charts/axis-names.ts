/** What the two coordinates are called that the map and the charts show. */
import { axesShown } from '../../experiment/map-plane';
import { parametersOf } from '../../experiment/problem';
import { useDocument } from '../../state/session';
import { heldProblem } from '../../state/shown-view';

export function useAxisNames(): readonly [string, string] {
  const problem = useDocument(heldProblem);
  const plane = useDocument((state) => state.document.presentation.plane);
  const names = parametersOf(problem);
  const [across, up] = axesShown(problem, plane === undefined ? {} : { plane });
  return [names[across] ?? '', names[up] ?? ''];
}

/** Loss and slope under the pointer; where nothing is pointed at, at the start. */
import { formatNumber } from '../../drawing/format';
import { readout } from '../../engine/readout';
import { parametersOf, sourceOf } from '../../experiment/problem';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { positionOnMap } from '../../state/shown-plane';

export function Readout() {
  const session = useSession();
  const problem = useDocument((state) => state.document.experiment.problem);
  const start = useDocument((state) => state.document.experiment.start);
  const pointer = useWorkspace((state) => state.pointer);
  const position = pointer ? positionOnMap(session, pointer) : start;
  const names = parametersOf(problem);
  // Of another problem, until the pointer moves.
  if (position.length !== names.length) return <p className="landscape-readout" />;
  const { loss, slope } = readout(sourceOf(problem), position);
  const place = names.map((name, c) => `${name} ${formatNumber(position[c] ?? Number.NaN)}`);
  return (
    <p className="landscape-readout">
      {pointer ? '' : 'start '}
      {place.join(', ')} · loss {formatNumber(loss)} · slope {formatNumber(slope)}
    </p>
  );
}

/** Loss and slope under the pointer; where nothing is pointed at, at the start. */
import { formatNumber } from '../../drawing/format';
import { readout } from '../../engine/readout';
import { sourceOf } from '../../experiment/problem';
import { useDocument, useWorkspace } from '../../state/session';

export function Readout() {
  const problem = useDocument((state) => state.document.experiment.problem);
  const start = useDocument((state) => state.document.experiment.start);
  const pointer = useWorkspace((state) => state.pointer);
  const position = pointer ?? start;
  const { loss, slope } = readout(sourceOf(problem), position);
  const [x = 0, y = 0] = position;
  return (
    <p className="landscape-readout">
      {pointer ? '' : 'start '}x {formatNumber(x)}, y {formatNumber(y)} · loss {formatNumber(loss)}{' '}
      · slope {formatNumber(slope)}
    </p>
  );
}

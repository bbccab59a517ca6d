/** The losses beside minima and saddles, where that layer is on: placed once for everything that keeps off them. */
import { arrowNoteBox } from '../../drawing/arrows';
import { formatShort } from '../../drawing/format';
import { legendBox } from '../../drawing/legend';
import { isOnMap } from '../../drawing/minima';
import { shownOf } from '../../drawing/projection';
import { placeValues, type ValueLabel, type ValuePoint } from '../../drawing/value-labels';
import { isOn, showsMinima } from '../../experiment/layers';
import type { Session } from '../../state/session';
import type { Shot } from './camera';
import { directionsOn } from './directions';
import { tidyLoss } from './tidy-loss';

const EDGE = 4;
/** Where the ticks stand. */
const TICKS = 18;

const none: readonly ValueLabel[] = [];

let placed: { readonly of: readonly unknown[]; readonly labels: readonly ValueLabel[] } = {
  of: [],
  labels: none,
};

/** None while the layer is off. Those of minima come first: they find a place rather than those of saddles. */
export function valueLabels(session: Session, shot: Shot): readonly ValueLabel[] {
  const { documents, results } = session;
  const { show } = documents.getState().document.presentation;
  const { survey, saddles } = results.getState();
  if (!isOn(show, 'critical-points') || isOn(show, 'blindfold') || !survey) return none;
  const { projection, scale, obstacles } = shot;
  const directions = directionsOn(session, shot);
  const of = [survey, saddles, projection, scale, obstacles, show, directions];
  if (of.every((one, i) => one === placed.of[i])) return placed.labels;
  const points = [
    ...(showsMinima(show) ? survey.value.minima : []),
    ...(saddles?.value.saddles ?? []),
  ].flatMap(({ position, loss }): ValuePoint[] => {
    const [across, up] = shownOf(projection, position);
    const [x, y] = [projection.x(across), projection.y(up)];
    const text = formatShort(tidyLoss(loss, survey.value));
    return isOnMap(x, y, projection) ? [{ x, y, text }] : [];
  });
  const { width, height } = projection;
  const frame = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - TICKS * scale };
  const notes = isOn(show, 'gradient') ? [arrowNoteBox(width, scale)] : [];
  const curvatures = directions.map(({ box }) => box);
  const taken = [legendBox(width, scale), ...notes, ...curvatures, ...obstacles];
  const labels = placeValues(points, taken, frame, scale);
  placed = { of, labels };
  return labels;
}

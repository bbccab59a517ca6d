/** Paints the layers that a first visit does not show, on the still part of the map and on the moving one. */
import { arrowNoteBox, drawArrowNote, drawArrows } from '../../drawing/arrows';
import type { Box } from '../../drawing/box';
import { drawDirectionMarks } from '../../drawing/eigen-directions';
import { drawSaddle, isOnMap, uncrowded } from '../../drawing/minima';
import type { Pen } from '../../drawing/pen';
import { shownOf } from '../../drawing/projection';
import { drawValues } from '../../drawing/value-labels';
import { isOn } from '../../experiment/layers';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import type { Shot } from './camera';
import { directionsOn } from './directions';
import { drawSlopes, type Walker } from './feet';
import { valueLabels } from './values';
import { Veil } from './veil';

const shownIn = ({ documents }: Session) => documents.getState().document.presentation.show;

/** Arrows downhill, below the marks of points. */
export function drawField(pen: Pen, session: Session, { projection }: Shot): void {
  const slopes = session.results.getState().slopes?.value;
  const palette = mapPalette(session.workspace.getState().theme);
  if (slopes && isOn(shownIn(session), 'gradient')) drawArrows(pen, slopes, projection, palette);
}

/** Saddles, the losses of points, and what the arrows mean. */
export function drawPoints(pen: Pen, session: Session, shot: Shot): void {
  const { projection, scale } = shot;
  const show = shownIn(session);
  const palette = mapPalette(session.workspace.getState().theme);
  if (isOn(show, 'critical-points')) {
    const saddles = session.results.getState().saddles?.value.saddles ?? [];
    const pixels = saddles
      .map(({ position }) => shownOf(projection, position))
      .map(([x, y]) => ({ x: projection.x(x), y: projection.y(y) }))
      .filter(({ x, y }) => isOnMap(x, y, projection));
    for (const { x, y } of uncrowded(pixels)) drawSaddle(pen, x, y, palette);
  }
  drawDirectionMarks(pen, directionsOn(session, shot), palette, scale);
  drawValues(pen, valueLabels(session, shot), palette, scale);
  if (isOn(show, 'gradient')) drawArrowNote(pen, projection.width, palette, scale);
}

/** What isolines' values keep off. */
export const notesOn = (session: Session, { projection, scale }: Shot): readonly Box[] =>
  isOn(shownIn(session), 'gradient') ? [arrowNoteBox(projection.width, scale)] : [];

/** What names keep off. */
export const valuesOn = (session: Session, shot: Shot): readonly Box[] => [
  ...notesOn(session, shot),
  ...directionsOn(session, shot).map(({ box }) => box),
  ...valueLabels(session, shot).map(({ box }) => box),
];

/** Of every picture one: a veil remembers where its runs have been. */
const veils = new WeakMap<object, Veil>();

/** The dark over what nobody has seen. @param owner the painter whose picture it is on */
export function drawVeil(pen: Pen, session: Session, shot: Shot, owner: object): void {
  if (!isOn(shownIn(session), 'blindfold')) return;
  const veil = veils.get(owner) ?? new Veil();
  veils.set(owner, veil);
  veil.draw(pen, session, shot);
}

/** The slope under the feet of those who see nothing else. */
export function drawFeet(pen: Pen, session: Session, shot: Shot, walkers: readonly Walker[]): void {
  if (isOn(shownIn(session), 'blindfold')) drawSlopes(pen, session, shot, walkers);
}

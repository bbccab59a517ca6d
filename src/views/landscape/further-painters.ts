/** Paints the layers that a first visit does not show, on the still part of the map and on the moving one. */
import { arrowNoteBox, drawArrowNote, drawArrows } from '../../drawing/arrows';
import type { Box } from '../../drawing/box';
import { drawEigenDirections, eigenDirections } from '../../drawing/eigen-directions';
import { formatShort } from '../../drawing/format';
import { drawSaddle, isOnMap, uncrowded } from '../../drawing/minima';
import type { Pen } from '../../drawing/pen';
import { shownOf } from '../../drawing/projection';
import { drawValues } from '../../drawing/value-labels';
import { evaluateAt } from '../../engine/evaluate-at';
import { isOn, showsMinima } from '../../experiment/layers';
import { sourceOf } from '../../experiment/problem';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import type { Shot } from './camera';
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
  if (isOn(show, 'eigen-directions')) drawDirections(pen, session, shot);
  drawValues(pen, valueLabels(session, shot), palette, scale);
  if (isOn(show, 'gradient')) drawArrowNote(pen, projection.width, palette, scale);
}

/** Along which directions the loss curves most and least at its deepest minimum. */
function drawDirections(pen: Pen, { documents, results, workspace }: Session, shot: Shot): void {
  const { projection, scale } = shot;
  const { experiment, presentation } = documents.getState().document;
  const minimum = results.getState().survey?.value.minima[0];
  // At a kink there is no Hessian, and in the dark no minimum.
  if (!minimum || minimum.eigenvalues.length === 0 || !showsMinima(presentation.show)) return;
  const values = evaluateAt(sourceOf(experiment.problem), 'hessian', minimum.position);
  const [first = 0, second = 1] = projection.axes.toSorted((a, b) => a - b);
  const turned = projection.axes[0] !== first;
  const diagonal = [values[`h${first}${first}`] ?? NaN, values[`h${second}${second}`] ?? NaN];
  const [across = NaN, up = NaN] = turned ? diagonal.toReversed() : diagonal;
  const directions = eigenDirections(across, values[`h${first}${second}`] ?? NaN, up);
  const palette = mapPalette(workspace.getState().theme);
  const at = shownOf(projection, minimum.position);
  const textOf = (value: number) => `λ ${formatShort(value)}`;
  drawEigenDirections(pen, at, directions, projection, textOf, palette, scale);
}

/** What isolines' values keep off. */
export const notesOn = (session: Session, { projection, scale }: Shot): readonly Box[] =>
  isOn(shownIn(session), 'gradient') ? [arrowNoteBox(projection.width, scale)] : [];

/** What names keep off. */
export const valuesOn = (session: Session, shot: Shot): readonly Box[] => [
  ...notesOn(session, shot),
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

/** Draws the still part of the map: the ground with its isolines, minima, axes and legend. */
import { arrowNoteBox, drawArrowNote, drawArrows } from '../../drawing/arrows';
import { drawAxes } from '../../drawing/axes';
import { drawLegend, legendBox } from '../../drawing/legend';
import { drawMinima, drawSaddle, isOnMap, uncrowded } from '../../drawing/minima';
import type { Pen } from '../../drawing/pen';
import type { Relief } from '../../drawing/relief';
import { drawValues } from '../../drawing/value-labels';
import { isOn } from '../../experiment/layers';
import { formulaOf, homeView } from '../../experiment/problem';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import type { Shot } from './camera';
import { surfaceTint } from './surface-tint';
import { valueLabels } from './values';

/** Whether the results belong to the problem that is chosen: until they do, what is painted stays. */
export const isCurrent = ({ documents, results }: Session): boolean =>
  results.getState().formula === formulaOf(documents.getState().document.experiment.problem);

/** Where those of some points that are on the map stand. */
const pixelsOf = (
  points: readonly { readonly position: readonly number[] }[],
  projection: Shot['projection'],
) =>
  points
    .map(({ position: [x = Number.NaN, y = Number.NaN] }) => ({
      x: projection.x(x),
      y: projection.y(y),
    }))
    .filter(({ x, y }) => isOnMap(x, y, projection));

/** @param relief keeps what it has worked out for the next time */
export function drawGround(pen: Pen, relief: Relief, session: Session, shot: Shot): void {
  const { documents, results, workspace } = session;
  const { projection, scale, obstacles } = shot;
  const { experiment, presentation } = documents.getState().document;
  const { field, survey, slopes, saddles } = results.getState();
  const { show } = presentation;
  const arrows = isOn(show, 'gradient') ? slopes?.value : undefined;
  const palette = mapPalette(workspace.getState().theme);
  const { width, height } = projection;
  if (field && survey) {
    const tint = surfaceTint(experiment.problem, survey.value);
    relief.draw(pen, field.value, tint, {
      projection,
      palette,
      contours: isOn(show, 'contours'),
      scale,
      obstacles: [
        legendBox(width, scale),
        ...(isOn(show, 'gradient') ? [arrowNoteBox(width, scale)] : []),
        ...obstacles,
      ],
      home: homeView(experiment.problem),
    });
    if (arrows) drawArrows(pen, arrows, projection, palette);
    if (isOn(show, 'minima')) drawMinima(pen, survey.value.minima, projection, palette);
    if (isOn(show, 'critical-points'))
      for (const { x, y } of uncrowded(pixelsOf(saddles?.value.saddles ?? [], projection)))
        drawSaddle(pen, x, y, palette);
    drawValues(pen, valueLabels(session, shot), palette, scale);
    drawLegend(pen, width, tint, palette, scale);
    if (arrows) drawArrowNote(pen, width, palette, scale);
  } else {
    pen.fillStyle = palette.paper;
    pen.fillRect(0, 0, width, height);
  }
  drawAxes(pen, projection, palette, scale);
}

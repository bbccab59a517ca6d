/** Draws the still part of the map: the ground with its isolines, minima, axes and legend. */
import { drawAxes } from '../../drawing/axes';
import { drawHatchingKey } from '../../drawing/hatching';
import { drawLegend, legendBox } from '../../drawing/legend';
import { drawMinima } from '../../drawing/minima';
import type { Pen } from '../../drawing/pen';
import type { Relief } from '../../drawing/relief';
import type { Tint } from '../../drawing/tint';
import { isOn } from '../../experiment/layers';
import { axisTitles } from '../../experiment/map-plane';
import { homeView } from '../../experiment/problem';
import type { Session } from '../../state/session';
import { problemInHand } from '../../state/shown-view';
import { mapPalette } from '../map-palette';
import type { Shot } from './camera';
import { paintersFor } from './further-layers';
import { surfaceTint } from './surface-tint';

/** As each ground was drawn last. */
const tints = new WeakMap<Relief, Tint>();

/** @param relief keeps what it has worked out for the next time */
export function drawGround(pen: Pen, relief: Relief, session: Session, shot: Shot): void {
  const { documents, results, workspace } = session;
  const { projection, scale, obstacles } = shot;
  const { experiment, presentation } = documents.getState().document;
  const { field, survey } = results.getState();
  const { show } = presentation;
  const further = paintersFor(show);
  const palette = mapPalette(workspace.getState().theme);
  const { width, height } = projection;
  if (field && survey) {
    // Under a hand the tint stays: one meaning of a colour for every loss on the way.
    const isMoved = problemInHand(documents.getState()) !== undefined;
    const tint =
      (isMoved ? tints.get(relief) : undefined) ?? surfaceTint(experiment.problem, survey.value);
    tints.set(relief, tint);
    const hasHoles = relief.draw(pen, field.value, tint, {
      projection,
      palette,
      contours: isOn(show, 'contours'),
      // Every frame would place them anew, and nobody could read them.
      labels: !isMoved,
      scale,
      obstacles: [
        legendBox(width, scale),
        ...(further?.notesOn(session, shot) ?? []),
        ...obstacles,
      ],
      home: homeView(experiment.problem, projection.axes),
    });
    further?.drawField(pen, session, shot);
    if (isOn(show, 'minima')) drawMinima(pen, survey.value.minima, projection, palette);
    further?.drawPoints(pen, session, shot);
    drawLegend(pen, width, tint, palette, scale);
    if (hasHoles) drawHatchingKey(pen, width, palette, scale);
  } else {
    pen.fillStyle = palette.paper;
    pen.fillRect(0, 0, width, height);
  }
  drawAxes(pen, projection, axisTitles(experiment.problem, presentation), palette, scale);
}

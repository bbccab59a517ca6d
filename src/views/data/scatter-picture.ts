/** The data view as a picture of its own: everything that stands on it, and nothing that can only be pressed. */
import { drawScatter, standAbove } from '../../drawing/scatter';
import { isDataProblem, problemName } from '../../experiment/problem';
import { mapPalette } from '../map-palette';
import type { DataPicture } from '../pictures/data-picture';
import { pointsOf } from './data-points';
import { drawDataGround, shadedAt } from './ground-painter';
import { LinesPainter } from './lines-painter';
import { plotFor } from './sheet';
import { words } from './words';

/** Where the page shows no map, as on paper alone. */
const USUAL_SIZE = { width: 560, height: 600 };

export const scatterPicture: DataPicture = (session, room) => {
  const { documents, workspace } = session;
  const { problem } = documents.getState().document.experiment;
  if (!isDataProblem(problem)) return undefined;
  const { map = USUAL_SIZE, theme } = workspace.getState();
  // As large as the map beside it.
  const size = room ?? { width: Math.round(map.width), height: Math.round(map.height) };
  const plot = plotFor(problem, size, 1);
  const palette = mapPalette(theme);
  return {
    ...size,
    title: `${problemName(problem)}, ${words.pointsOf(pointsOf(problem).count)}, with the lines of its runs`,
    draw(pen) {
      pen.beginPath();
      pen.rect(0, 0, size.width, size.height);
      pen.clip();
      drawDataGround(pen, plot, problem, shadedAt(session, problem), palette);
      const points = pointsOf(problem);
      const lines = new LinesPainter(session);
      const above = standAbove(points.count);
      if (!above) drawScatter(pen, points, plot, palette);
      lines.draw(pen, plot);
      if (above) drawScatter(pen, points, plot, palette);
      lines.writeNames(pen, plot);
    },
  };
};

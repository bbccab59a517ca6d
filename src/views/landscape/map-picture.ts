/** The map as a picture of its own: everything that stands on it, and nothing that can only be pressed. */
import { createProjection, shownOf } from '../../drawing/projection';
import { Relief } from '../../drawing/relief';
import { drawStart } from '../../drawing/start-mark';
import { axesShown } from '../../experiment/map-plane';
import { problemName } from '../../experiment/problem';
import type { Session } from '../../state/session';
import { type MapSize, shownView } from '../../state/shown-view';
import { mapPalette } from '../map-palette';
import type { Picture } from '../pictures/picture';
import type { Shot } from './camera';
import { drawGround } from './ground';
import { drawNames } from './name-places';
import { TrailsPainter } from './trails-painter';

/** Where the map has never been laid out, as on paper alone. */
const USUAL_SIZE = { width: 720, height: 600 };

/**
 * @param room to be filled; without it the picture is as large as on the screen
 * @param shape of the picture: as the map has it on the screen, or as the room is
 */
export function mapPicture(
  session: Session,
  room?: MapSize,
  shape: 'screen' | 'room' = 'screen',
): Picture {
  const { documents, workspace } = session;
  const { document } = documents.getState();
  const { map: onScreen = USUAL_SIZE, theme } = workspace.getState();
  const map = room && shape === 'room' ? room : onScreen;
  const share = room ? Math.min(room.width / map.width, room.height / map.height) : 1;
  const size = { width: Math.round(share * map.width), height: Math.round(share * map.height) };
  const projection = createProjection(
    shownView(document, map),
    size.width,
    size.height,
    axesShown(document.experiment.problem, document.presentation),
  );
  const shot: Shot = { projection, scale: 1, obstacles: [] };
  const palette = mapPalette(theme);
  return {
    ...size,
    title: `${problemName(document.experiment.problem)}, seen from above, with the paths of its runs`,
    draw(pen) {
      pen.beginPath();
      pen.rect(0, 0, size.width, size.height);
      pen.clip();
      drawGround(pen, new Relief(), session, shot);
      const names = new TrailsPainter(session, 'picture').draw(pen, shot);
      const [x, y] = shownOf(projection, document.experiment.start);
      drawStart(pen, projection.x(x), projection.y(y), palette);
      drawNames(pen, names, palette, shot.scale);
    },
  };
}

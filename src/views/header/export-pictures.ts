/** Pictures as files, and on the clipboard. */
import { download } from '../../state/download';
import type { Session } from '../../state/session';
import { mapPicture } from '../landscape/map-picture';
import { dataPicture } from '../pictures/data-picture';
import { type Picture, pngOf, svgOf } from '../pictures/picture';

/** Map (SVG). */
export function saveMapSvg(session: Session): void {
  const svg = svgOf(mapPicture(session), session);
  download('fall-line-map.svg', new Blob([svg], { type: 'image/svg+xml' }));
}

/** Data (SVG). */
export function saveDataSvg(session: Session): void {
  const svg = svgOf(pictureOfData(session), session);
  download('fall-line-data.svg', new Blob([svg], { type: 'image/svg+xml' }));
}

/** Data (PNG). */
export async function saveDataPng(session: Session): Promise<void> {
  download('fall-line-data.png', await pngOf(pictureOfData(session), session));
}

/** @throws Error while what draws it is still on its way */
function pictureOfData(session: Session): Picture {
  const picture = dataPicture.getState().draw?.(session);
  if (picture === undefined) throw new Error('The data are not drawn yet. Try again in a moment.');
  return picture;
}

/** Map (PNG). */
export async function saveMapPng(session: Session): Promise<void> {
  download('fall-line-map.png', await mapPng(session));
}

export const mapPng = (session: Session): Promise<Blob> => pngOf(mapPicture(session), session);

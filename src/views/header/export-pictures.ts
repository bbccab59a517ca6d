/** Pictures as files, and on the clipboard. */
import { download } from '../../state/download';
import type { Session } from '../../state/session';
import { mapPicture } from '../landscape/map-picture';
import { pngOf, svgOf } from '../pictures/picture';

/** Map (SVG). */
export function saveMapSvg(session: Session): void {
  const svg = svgOf(mapPicture(session), session);
  download('fall-line-map.svg', new Blob([svg], { type: 'image/svg+xml' }));
}

/** Map (PNG). */
export async function saveMapPng(session: Session): Promise<void> {
  download('fall-line-map.png', await mapPng(session));
}

export const mapPng = (session: Session): Promise<Blob> => pngOf(mapPicture(session), session);

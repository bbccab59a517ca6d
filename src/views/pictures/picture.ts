/** Pictures that leave the page: a drawing with its caption, as SVG or as PNG of twice the size. */
import { captionOf, drawCaption } from '../../drawing/caption';
import type { Palette } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import { type PictureSize, pictureOf } from '../../drawing/svg-canvas';
import { shareLink } from '../../state/address';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import { settingsOf } from '../settings-text';

export interface Picture extends PictureSize {
  /** Names it for those who do not see it. */
  readonly title: string;
  readonly draw: (pen: Pen) => void;
}

/** Pixels of a PNG per CSS pixel. */
const RATIO = 2;

/** The text of an SVG file. */
export function svgOf(picture: Picture, session: Session): string {
  const { draw, width, height, title } = captioned(picture, session);
  return pictureOf(draw, { width, height }, title, encode);
}

/** @throws Error where the browser cannot draw or encode a picture of this size */
export async function pngOf(picture: Picture, session: Session): Promise<Blob> {
  const { draw, width, height } = captioned(picture, session);
  const canvas = document.createElement('canvas');
  canvas.width = RATIO * width;
  canvas.height = RATIO * height;
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(RATIO, RATIO);
    draw(context);
  }
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (png === null) throw new Error('This browser cannot make a picture of this size.');
  return png;
}

/** The picture with its settings and its link below. */
function captioned(picture: Picture, session: Session): Picture {
  const { width, height } = picture;
  const palette: Palette = mapPalette(session.workspace.getState().theme);
  const settings = settingsOf(session.documents.getState().document);
  const caption = captionOf(settings, shareLink(session), width);
  return {
    ...picture,
    height: height + caption.height,
    draw(pen) {
      pen.fillStyle = palette.paper;
      pen.fillRect(0, 0, width, height + caption.height);
      pen.save();
      picture.draw(pen);
      pen.restore();
      drawCaption(pen, caption, height, palette);
    },
  };
}

/** An image as a data address. */
function encode(image: CanvasImageSource): string {
  const { width, height } = image as OffscreenCanvas;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png');
}

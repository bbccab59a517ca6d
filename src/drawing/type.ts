/** Type on pictures: fonts in a few sizes, and texts with a casing that keeps them readable wherever they stand. */
import type { Pen } from './pen';

const FAMILY = 'Inter, system-ui, sans-serif';

/** A font as CSS writes it. @param size in CSS pixels */
export const font = (size: number, weight = 400, slant: '' | 'italic' = ''): string =>
  `${slant === '' ? '' : `${slant} `}${weight} ${size}px ${FAMILY}`;

export interface TextLook {
  readonly font: string;
  readonly color: string;
  readonly casing?: string;
  readonly casingWidth?: number;
  readonly align?: CanvasTextAlign;
  /** In pixels, as measured: where a file is opened without the font, another is made to fit. */
  readonly width?: number;
}

/** Writes a line of text. @param y of its baseline */
export function writeText(pen: Pen, text: string, x: number, y: number, look: TextLook): void {
  pen.font = look.font;
  pen.textAlign = look.align ?? 'left';
  const fit = look.width === undefined ? [] : [Math.ceil(look.width)];
  if (look.casing !== undefined) {
    pen.lineJoin = 'round';
    pen.strokeStyle = look.casing;
    pen.lineWidth = look.casingWidth ?? 3;
    pen.strokeText(text, x, y, ...fit);
  }
  pen.fillStyle = look.color;
  pen.fillText(text, x, y, ...fit);
}

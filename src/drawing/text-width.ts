/** How wide a text will be, measured without laying anything out. */

let context: OffscreenCanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Width in CSS pixels. @param font as in CSS: `600 12px Inter, sans-serif` */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return 7 * text.length;
  context.font = font;
  const { width } = context.measureText(text);
  known.set(key, width);
  return width;
}

/** To be called when a font has arrived: texts have other widths in it. */
export const forgetTextWidths = (): void => known.clear();

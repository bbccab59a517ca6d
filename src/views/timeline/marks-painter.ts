/** Draws the marks over the track, and names of arrivals and ends where there is room for them. */
import { traceMarker } from '../../drawing/marker';
import { type Palette, runColor, runMarker } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import { textWidth } from '../../drawing/text-width';
import { font, writeText } from '../../drawing/type';
import type { StepMark } from './step-marks';
import { words } from './words';

/** Pixels. */
export const HEIGHT = 26;
const MARK_AT = 21;
const LABEL_AT = 11;
const BETWEEN_LABELS = 8;
/** On narrower tracks there is no room above the marks either. */
const NARROWEST_WITH_LABELS = 400;
const radii: Readonly<Record<'overshoot' | 'turn', number>> = { overshoot: 2.2, turn: 3.6 };

/**
 * @param inset of the track's ends from those of the picture
 * @param scale of letters: 1 as usual
 */
export function paintMarks(
  pen: Pen,
  marks: readonly StepMark[],
  palette: Palette,
  {
    width,
    inset,
    scale,
  }: { readonly width: number; readonly inset: number; readonly scale: number },
): void {
  for (const { x, kind, color } of marks) {
    pen.beginPath();
    const radius = radii[kind === 'overshoot' ? 'overshoot' : 'turn'];
    traceMarker(pen, runMarker(color), inset + x, MARK_AT, radius);
    pen.fillStyle = runColor(palette, color);
    pen.fill();
  }
  if (width < NARROWEST_WITH_LABELS) return;
  const look = font(11 * scale);
  let free = 0;
  for (const { x, kind, color } of marks) {
    if (kind === 'overshoot') continue;
    const text = words.marks[kind];
    const wide = textWidth(text, look);
    const left = Math.min(width - wide, Math.max(0, inset + x - wide / 2));
    if (left < free) continue;
    writeText(pen, text, left, LABEL_AT, { font: look, color: runColor(palette, color) });
    free = left + wide + BETWEEN_LABELS;
  }
}

/** The axes of a plot of data: hairlines across it, values beside them, and what the axes are called. */
import { fitText } from './fitted-text';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { PLOT_TYPE, type Plot } from './plot';
import { textWidth } from './text-width';
import { font, writeText } from './type';

/** From the frame to the values, in CSS pixels. */
const GAP = 7;
/** From the middle of a line of figures to its baseline, in sizes of the type. */
const HALF_HEIGHT = 0.36;

export interface AxisNames {
  readonly x: string;
  readonly y: string;
}

export function drawPlotAxes(pen: Pen, plot: Plot, names: AxisNames, palette: Palette): void {
  const { frame, scale, ticksX, ticksY, width } = plot;
  const { left, top, right, bottom } = frame;
  pen.beginPath();
  for (const { value } of ticksY) {
    const y = Math.round(plot.y(value)) + 0.5;
    pen.moveTo(left, y);
    pen.lineTo(right, y);
  }
  pen.strokeStyle = palette.hairline;
  pen.lineWidth = 1;
  pen.lineCap = 'butt';
  pen.stroke();
  pen.beginPath();
  for (const { value } of ticksX) {
    const x = Math.round(plot.x(value)) + 0.5;
    pen.moveTo(x, bottom);
    pen.lineTo(x, bottom + 4);
  }
  pen.strokeStyle = palette.muted;
  pen.stroke();
  const size = PLOT_TYPE * scale;
  const look = { font: font(size), color: palette.muted };
  for (const { value, text } of ticksY)
    writeText(pen, text, left - GAP, plot.y(value) + HALF_HEIGHT * size, {
      ...look,
      align: 'right',
    });
  for (const { value, text } of ticksX)
    writeText(pen, text, plot.x(value), bottom + 4 + 1.2 * size, { ...look, align: 'center' });
  const strong = font(size, 600);
  const widthOf = (text: string): number => textWidth(text, strong);
  const across = fitText(names.x, right - 12, widthOf);
  const upwards = fitText(names.y, width - 24, widthOf);
  writeText(pen, upwards, 12, top - 10 * scale, { font: strong, color: palette.muted });
  writeText(pen, across, right, bottom + 4 + 2.5 * size, {
    font: strong,
    color: palette.muted,
    align: 'right',
  });
}

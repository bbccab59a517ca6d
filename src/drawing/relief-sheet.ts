/** One field as a sheet of the map: its picture, its isolines and their labels, each worked out once. */
import type { Field } from '../engine/field';
import type { Box } from './box';
import { type ContourLevels, contourLevels, plains, scaledToLevels } from './contour-levels';
import { CONTOUR_LABEL, type Contours, contoursFor } from './contours';
import { holesOf } from './holes';
import type { Isoline } from './isoline';
import { isolines } from './isolines';
import type { Pen } from './pen';
import type { Projection } from './projection';
import type { ReliefLook } from './relief-look';
import { paintTerrain } from './terrain';
import { type Tint, tintedHeights } from './tint';
import { font, writeText } from './type';

const ISOLINE = 0.9;
const STRONG_ISOLINE = 1.1;
/** From the middle of a text to its baseline, as a share of its size. */
const BASELINE = 0.36;

export class ReliefSheet {
  readonly field: Field;
  readonly tint: Tint;
  /** Whether the surface is undefined somewhere. */
  readonly hasHoles: boolean;
  readonly #heights: Float64Array;
  #levels: ContourLevels | undefined;
  #lines: readonly Isoline[] | undefined;
  #contours: Contours | undefined;
  /** Size of the map and of its type, for which labels were placed. */
  #placedFor = '';
  #image: OffscreenCanvas | undefined;
  #imageOf = '';

  constructor(field: Field, tint: Tint) {
    this.field = field;
    this.tint = tint;
    const { losses, any } = holesOf(field);
    this.#heights = tintedHeights(tint, losses);
    this.hasHoles = any;
  }

  drawGround(pen: Pen, look: ReliefLook): void {
    const { left, top, right, bottom } = placeOf(this.field, look.projection);
    const { columns, rows } = this.field;
    // Samples stand at the middle of the image's pixels, and the field's corners are samples.
    const acrossX = (right - left) / (columns - 1);
    const acrossY = (bottom - top) / (rows - 1);
    pen.imageSmoothingEnabled = true;
    pen.imageSmoothingQuality = 'medium';
    pen.drawImage(
      this.#picture(look),
      left - acrossX / 2,
      top - acrossY / 2,
      acrossX * columns,
      acrossY * rows,
    );
  }

  drawLines(pen: Pen, look: ReliefLook): void {
    const place = placeOf(this.field, look.projection);
    const { weak, strong, labels } = this.#contoursFor(look);
    const { palette, scale } = look;
    pen.lineJoin = 'round';
    pen.lineCap = 'butt';
    this.#stroke(pen, weak, place, palette.isoline, ISOLINE);
    this.#stroke(pen, strong, place, palette.strongIsoline, STRONG_ISOLINE);
    const size = CONTOUR_LABEL * scale;
    const type = { font: font(size), color: palette.contourLabel, align: 'center' as const };
    for (const { text, x, y, angle } of labels) {
      const [pixelX, pixelY] = this.#pixel(place, x, y);
      pen.save();
      pen.translate(pixelX, pixelY);
      pen.rotate(angle);
      writeText(pen, text, 0, BASELINE * size, type);
      pen.restore();
    }
  }

  #pixel({ left, top, right, bottom }: Box, x: number, y: number): [number, number] {
    const { columns, rows } = this.field;
    return [left + (x / (columns - 1)) * (right - left), top + (y / (rows - 1)) * (bottom - top)];
  }

  #stroke(
    pen: Pen,
    lines: readonly Float32Array[],
    { left, top, right, bottom }: Box,
    color: string,
    width: number,
  ): void {
    const acrossX = (right - left) / (this.field.columns - 1);
    const acrossY = (bottom - top) / (this.field.rows - 1);
    pen.beginPath();
    for (const points of lines) {
      pen.moveTo(left + acrossX * (points[0] ?? 0), top + acrossY * (points[1] ?? 0));
      for (let i = 2; i < points.length; i += 2)
        pen.lineTo(left + acrossX * (points[i] ?? 0), top + acrossY * (points[i + 1] ?? 0));
    }
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.stroke();
  }

  #contoursFor(look: ReliefLook): Contours {
    const { projection, scale } = look;
    const placedFor = `${projection.width} ${projection.height} ${scale}`;
    if (this.#contours && this.#placedFor === placedFor) return this.#contours;
    this.#levels ??= contourLevels(this.tint, this.#heights);
    this.#lines ??= linesAt(this.#levels, this.#heights, this.field);
    this.#placedFor = placedFor;
    this.#contours = contoursFor(this.#lines, this.#levels, this.field, look);
    return this.#contours;
  }

  #picture({ palette, home }: ReliefLook): OffscreenCanvas {
    const { columns, rows, x, y } = this.field;
    const steepness = {
      x: (home.x[1] - home.x[0]) / (x[1] - x[0]),
      y: (home.y[1] - home.y[0]) / (y[1] - y[0]),
    };
    const key = `${palette.paper} ${steepness.x} ${steepness.y}`;
    if (this.#image && this.#imageOf === key) return this.#image;
    const image = new OffscreenCanvas(columns, rows);
    const context = image.getContext('2d');
    if (context) {
      const pixels = context.createImageData(columns, rows);
      paintTerrain(pixels.data, this.#heights, columns, rows, palette, steepness);
      context.putImageData(pixels, 0, 0);
    }
    this.#image = image;
    this.#imageOf = key;
    return image;
  }
}

function linesAt(
  levels: ContourLevels,
  heights: Float64Array,
  { columns, rows }: Field,
): readonly Isoline[] {
  const scaled = scaledToLevels(levels, heights);
  const level = plains(levels, scaled);
  return isolines(scaled, columns, rows, 1).filter((line) => !level.has(line.level));
}

/** Where a field lies on the map, in pixels. */
export function placeOf({ x, y }: Pick<Field, 'x' | 'y'>, projection: Projection): Box {
  return {
    left: projection.x(x[0]),
    right: projection.x(x[1]),
    top: projection.y(y[1]),
    bottom: projection.y(y[0]),
  };
}

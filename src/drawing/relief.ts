/** The still picture of a surface on a canvas: terrain, isolines, minima. */
import type { Field } from '../engine/field';
import type { Minimum } from '../engine/minimum';
import { type Isoline, isolines } from './isolines';
import type { Palette } from './palette';
import type { Projection } from './projection';
import { paintTerrain } from './terrain';
import { isolineSpacing, type Tint, tintedHeights } from './tint';

export interface ReliefLayers {
  readonly contours: boolean;
  /** Lit from the north-west. */
  readonly shading: boolean;
}

/** Every so many isolines one is strong. */
const STRONG_EVERY = 4;
const ISOLINE = 0.9;
const STRONG_ISOLINE = 1.1;
const HATCH = 7;

/** Draws a field, and keeps what was computed from it until it, or what it is seen through, changes. */
export class Relief {
  #field: Field | undefined;
  #tint: Tint | undefined;
  #heights: Float32Array = new Float32Array();
  #lines: { readonly weak: Path2D; readonly strong: Path2D } | undefined;
  #image: OffscreenCanvas | undefined;
  #imageOf = '';

  draw(
    context: CanvasRenderingContext2D,
    field: Field,
    tint: Tint,
    projection: Projection,
    palette: Palette,
    layers: ReliefLayers,
  ): void {
    if (field !== this.#field || tint !== this.#tint) {
      this.#field = field;
      this.#tint = tint;
      this.#heights = tintedHeights(tint, field.loss);
      this.#lines = undefined;
      this.#image = undefined;
    }
    hatch(context, projection, palette);
    const left = projection.x(field.x[0]);
    const top = projection.y(field.y[1]);
    const acrossX = (projection.x(field.x[1]) - left) / (field.columns - 1);
    const acrossY = (projection.y(field.y[0]) - top) / (field.rows - 1);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
    // Samples stand at the middle of the image's pixels, and the field's corners are samples.
    context.drawImage(
      this.#picture(field, palette, layers.shading),
      left - acrossX / 2,
      top - acrossY / 2,
      acrossX * field.columns,
      acrossY * field.rows,
    );
    if (!layers.contours) return;
    this.#lines ??= trace(isolinesOf(field, this.#heights));
    const place = new DOMMatrix([acrossX, 0, 0, acrossY, left, top]);
    context.lineJoin = 'round';
    stroke(context, this.#lines.weak, place, palette.isoline, ISOLINE);
    stroke(context, this.#lines.strong, place, palette.strongIsoline, STRONG_ISOLINE);
  }

  #picture(field: Field, palette: Palette, shading: boolean): OffscreenCanvas {
    const key = `${palette.paper} ${shading}`;
    if (this.#image && this.#imageOf === key) return this.#image;
    const { columns, rows } = field;
    const image = new OffscreenCanvas(columns, rows);
    const context = image.getContext('2d');
    if (context) {
      const pixels = context.createImageData(columns, rows);
      paintTerrain(pixels.data, this.#heights, columns, rows, palette, shading);
      context.putImageData(pixels, 0, 0);
    }
    this.#image = image;
    this.#imageOf = key;
    return image;
  }
}

const isolinesOf = ({ columns, rows }: Field, heights: Float32Array): readonly Isoline[] =>
  isolines(heights, columns, rows, isolineSpacing(heights));

function trace(lines: readonly Isoline[]): { readonly weak: Path2D; readonly strong: Path2D } {
  const weak = new Path2D();
  const strong = new Path2D();
  for (const { level, points, closed } of lines) {
    const path = level % STRONG_EVERY === 0 ? strong : weak;
    path.moveTo(points[0] ?? 0, points[1] ?? 0);
    for (let i = 2; i < points.length; i += 2) path.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
    if (closed) path.closePath();
  }
  return { weak, strong };
}

function stroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  place: DOMMatrix,
  color: string,
  width: number,
): void {
  const placed = new Path2D();
  placed.addPath(path, place);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke(placed);
}

/** What is undefined shows as hatched paper. */
function hatch(
  context: CanvasRenderingContext2D,
  { width, height }: Projection,
  palette: Palette,
): void {
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.beginPath();
  for (let x = HATCH / 2; x < width + height; x += HATCH) {
    context.moveTo(x, 0);
    context.lineTo(x - height, height);
  }
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.stroke();
}

/** A cross at every minimum within the map; that of a local one is smaller. */
export function drawMinima(
  context: CanvasRenderingContext2D,
  minima: readonly Minimum[],
  projection: Projection,
  palette: Palette,
): void {
  for (const { position, global } of minima) {
    const x = projection.x(position[0] ?? Number.NaN);
    const y = projection.y(position[1] ?? Number.NaN);
    if (!(x >= 0 && x <= projection.width && y >= 0 && y <= projection.height)) continue;
    const arm = global ? 5 : 3.5;
    context.beginPath();
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.moveTo(x, y - arm);
    context.lineTo(x, y + arm);
    context.lineCap = 'round';
    context.strokeStyle = palette.casing;
    context.lineWidth = global ? 3.6 : 3;
    context.globalAlpha = 0.7;
    context.stroke();
    context.globalAlpha = 1;
    context.strokeStyle = palette.ink;
    context.lineWidth = global ? 1.6 : 1.1;
    context.stroke();
  }
}

/** Where runs have been, as light on a dark map: a soft disc around every place visited, at a bounded cost. */

/** CSS pixels of a cell of the light, at least; and cells across the longer side, at most. */
const CELL = 5;
const MOST_CELLS = 160;
/** Light is full up to this share of the radius, and then fades. */
const FULL = 0.45;
/** Places closer together than this share of the radius light the same. */
const SAME_WITHIN = 1 / 7;

export class Footprints {
  readonly columns: number;
  readonly rows: number;
  /** How light each cell is, 0 to 255, row by row from the top. */
  readonly light: Uint8ClampedArray;
  readonly #width: number;
  readonly #height: number;
  readonly #radiusX: number;
  readonly #radiusY: number;
  readonly #visited = new Set<number>();

  /** A map of a size in CSS pixels, on which one sees as far as the radii. */
  constructor(width: number, height: number, radiusX: number, radiusY: number) {
    const cell = Math.max(CELL, Math.max(width, height) / MOST_CELLS);
    this.columns = Math.max(2, Math.ceil(width / cell));
    this.rows = Math.max(2, Math.ceil(height / cell));
    this.light = new Uint8ClampedArray(this.columns * this.rows);
    this.#width = width;
    this.#height = height;
    this.#radiusX = radiusX;
    this.#radiusY = radiusY;
  }

  /** Lights the surroundings of a place. However many places there are, few of them cost more than a look. */
  visit(x: number, y: number): void {
    const placeX = Math.round(x / (SAME_WITHIN * this.#radiusX));
    const placeY = Math.round(y / (SAME_WITHIN * this.#radiusY));
    const place = placeX + 65_536 * placeY;
    if (this.#visited.has(place)) return;
    this.#visited.add(place);
    const acrossX = this.#width / this.columns;
    const acrossY = this.#height / this.rows;
    const left = Math.max(0, Math.floor((x - this.#radiusX) / acrossX));
    const right = Math.min(this.columns - 1, Math.ceil((x + this.#radiusX) / acrossX));
    const top = Math.max(0, Math.floor((y - this.#radiusY) / acrossY));
    const bottom = Math.min(this.rows - 1, Math.ceil((y + this.#radiusY) / acrossY));
    for (let row = top; row <= bottom; row++) {
      const down = ((row + 0.5) * acrossY - y) / this.#radiusY;
      for (let column = left; column <= right; column++) {
        const over = ((column + 0.5) * acrossX - x) / this.#radiusX;
        const light = brightness(Math.sqrt(over * over + down * down));
        const cell = row * this.columns + column;
        if (light > (this.light[cell] ?? 0)) this.light[cell] = light;
      }
    }
  }
}

/** @param distance as a share of the radius */
function brightness(distance: number): number {
  if (distance <= FULL) return 255;
  if (distance >= 1) return 0;
  const share = (1 - distance) / (1 - FULL);
  return Math.round(255 * share * share * (3 - 2 * share));
}

/** Which places of the map something has already been drawn on, in small squares; wiped in no time. */

/** Beyond, in squares each way, every place counts as new. */
const MOST = 2048;

export class Stamps {
  /** Side of a square in CSS pixels. */
  readonly #side: number;
  #columns = 0;
  #rows = 0;
  /** The number of the picture that a square was last drawn on in. */
  #cells = new Uint32Array(0);
  #picture = 0;

  constructor(side: number) {
    this.#side = side;
  }

  /** Begins anew with nothing drawn. Sizes in CSS pixels. */
  wipe(width: number, height: number): void {
    this.#columns = Math.min(MOST, Math.ceil(width / this.#side));
    this.#rows = Math.min(MOST, Math.ceil(height / this.#side));
    const count = this.#columns * this.#rows;
    if (this.#cells.length < count) this.#cells = new Uint32Array(count);
    this.#picture++;
  }

  /** Stamps a point's square; true where it has been stamped before. */
  covers(x: number, y: number): boolean {
    const column = Math.floor(x / this.#side);
    const row = Math.floor(y / this.#side);
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return false;
    const cell = row * this.#columns + column;
    const known = this.#cells[cell] === this.#picture;
    this.#cells[cell] = this.#picture;
    return known;
  }

  /** Stamps all squares along a line; true where all of them have been stamped before. */
  coversLine(fromX: number, fromY: number, toX: number, toY: number): boolean {
    const longer = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
    const pieces = Math.max(1, Math.ceil(longer / this.#side));
    let covered = true;
    for (let piece = 0; piece <= pieces; piece++) {
      const share = piece / pieces;
      if (!this.covers(fromX + share * (toX - fromX), fromY + share * (toY - fromY)))
        covered = false;
    }
    return covered;
  }
}

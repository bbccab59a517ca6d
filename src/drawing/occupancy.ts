/** Which parts of a picture trails run through or marks stand on, roughly: names should rather stand beside them. */
import type { Box } from './box';
import type { Trail } from './trail';

/** Side of a cell in CSS pixels. */
const CELL = 6;

export class Occupancy {
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Uint8Array;

  constructor(width: number, height: number) {
    this.#columns = Math.ceil(width / CELL);
    this.#rows = Math.ceil(height / CELL);
    this.#cells = new Uint8Array(this.#columns * this.#rows);
  }

  /** Marks the first `count` points of a trail and what lies between them. */
  mark(trail: Trail, count: number): void {
    let fromX = 0;
    let fromY = 0;
    for (let i = 0; i < count; i++) {
      const x = trail.points[2 * i] ?? 0;
      const y = trail.points[2 * i + 1] ?? 0;
      const pieces =
        trail.pen[i] === 1
          ? Math.max(1, Math.ceil(Math.max(Math.abs(x - fromX), Math.abs(y - fromY)) / CELL))
          : 1;
      for (let piece = 1; piece <= pieces; piece++) {
        const share = piece / pieces;
        this.#set(
          trail.pen[i] === 1 ? fromX + (x - fromX) * share : x,
          trail.pen[i] === 1 ? fromY + (y - fromY) * share : y,
        );
      }
      fromX = x;
      fromY = y;
    }
  }

  /** Marks what a round mark covers. */
  markSpot(x: number, y: number, radius: number): void {
    for (const across of [-radius, radius])
      for (const down of [-radius, radius]) this.#set(x + across, y + down);
  }

  /** The share of a box that is occupied, 0 to 1. */
  share(box: Box): number {
    let cells = 0;
    let occupied = 0;
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      for (
        let column = Math.floor(box.left / CELL);
        column <= Math.floor(box.right / CELL);
        column++
      ) {
        if (row < 0 || column < 0 || row >= this.#rows || column >= this.#columns) continue;
        cells++;
        occupied += this.#cells[row * this.#columns + column] ?? 0;
      }
    }
    return cells === 0 ? 0 : occupied / cells;
  }

  #set(x: number, y: number): void {
    const column = Math.floor(x / CELL);
    const row = Math.floor(y / CELL);
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return;
    this.#cells[row * this.#columns + column] = 1;
  }
}

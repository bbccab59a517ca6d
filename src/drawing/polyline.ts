/** A line of straight pieces, measured: its length, and where it is after some of it. */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export class Polyline {
  /** x, y, x, y … */
  readonly #points: Float32Array;
  /** From the first point to each, along the line. */
  readonly #lengths: Float64Array;

  constructor(points: Float32Array) {
    this.#points = points;
    this.#lengths = new Float64Array(points.length / 2);
    for (let i = 1; i < this.#lengths.length; i++) {
      const from = this.#at(i - 1);
      const to = this.#at(i);
      this.#lengths[i] = (this.#lengths[i - 1] ?? 0) + Math.hypot(to.x - from.x, to.y - from.y);
    }
  }

  get length(): number {
    return this.#lengths.at(-1) ?? 0;
  }

  /** Where the line is after so much of its length. */
  spotAt(along: number): Spot {
    const after = this.#pointAfter(along);
    const from = this.#at(after - 1);
    const to = this.#at(after);
    const start = this.#lengths[after - 1] ?? 0;
    const piece = (this.#lengths[after] ?? 0) - start;
    const share = piece > 0 ? (along - start) / piece : 0;
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  }

  /** The points from one place along the line to another, both of them included. */
  between(from: number, to: number): Float32Array {
    const first = this.#pointAfter(from);
    const last = this.#pointAfter(to);
    const inner = this.#points.subarray(2 * first, 2 * Math.max(first, last));
    const start = this.spotAt(from);
    const end = this.spotAt(to);
    const piece = new Float32Array(inner.length + 4);
    piece.set([start.x, start.y]);
    piece.set(inner, 2);
    piece.set([end.x, end.y], inner.length + 2);
    return piece;
  }

  /** The number of the first point beyond a place, but at least 1 and at most the last. */
  #pointAfter(along: number): number {
    let low = 1;
    let high = Math.max(1, this.#lengths.length - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lengths[middle] ?? 0) <= along) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #at(index: number): Spot {
    return { x: this.#points[2 * index] ?? 0, y: this.#points[2 * index + 1] ?? 0 };
  }
}

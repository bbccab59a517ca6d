/** A line of equal height, joined end to end from the segments of its level. */

export interface Isoline {
  /** The line lies at this many times the spacing. */
  readonly level: number;
  /** x, y, x, y … in grid coordinates: column and row, fractional. A closed line ends with its first point. */
  readonly points: Float32Array;
  readonly closed: boolean;
}

const NONE = -1;

/** Room for joining, taken once: it is left as it was found, all `NONE`. */
const scratch = { first: new Int32Array(), second: new Int32Array() };

export class IsolineJoiner {
  readonly #scaled: Float64Array;
  readonly #columns: number;
  /** By edge: the up to two segments that end there, as segment numbers. */
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  #chain = new Float32Array(1024);

  constructor(scaled: Float64Array, columns: number) {
    this.#scaled = scaled;
    this.#columns = columns;
    if (scratch.first.length < 2 * scaled.length) {
      scratch.first = new Int32Array(2 * scaled.length).fill(NONE);
      scratch.second = new Int32Array(2 * scaled.length).fill(NONE);
    }
    this.#first = scratch.first;
    this.#second = scratch.second;
  }

  join(edges: Int32Array, level: number, lines: Isoline[]): void {
    const count = edges.length / 2;
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i] ?? 0;
      const ends = this.#first[edge] === NONE ? this.#first : this.#second;
      ends[edge] = i >> 1;
    }
    const used = new Uint8Array(count);
    // Open lines first, from their ends; what is left are rings.
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < edges.length; i++) {
        const edge = edges[i] ?? 0;
        if (used[i >> 1] || (pass === 0 && this.#second[edge] !== NONE)) continue;
        lines.push({ level, closed: pass === 1, points: this.#follow(edges, i, used, level) });
      }
    }
    for (let i = 0; i < edges.length; i++) {
      this.#first[edges[i] ?? 0] = NONE;
      this.#second[edges[i] ?? 0] = NONE;
    }
  }

  /** Walks from one end of a segment until the line ends or returns. */
  #follow(edges: Int32Array, from: number, used: Uint8Array, level: number): Float32Array {
    let length = this.#add(edges[from] ?? 0, level, 0);
    let segment = from >> 1;
    let edge = edges[from ^ 1] ?? 0;
    for (;;) {
      used[segment] = 1;
      length = this.#add(edge, level, length);
      const first = this.#first[edge] ?? NONE;
      const next = first === segment ? (this.#second[edge] ?? NONE) : first;
      if (next === NONE || used[next]) return this.#chain.slice(0, length);
      segment = next;
      edge =
        edges[2 * segment] === edge ? (edges[2 * segment + 1] ?? 0) : (edges[2 * segment] ?? 0);
    }
  }

  /** Adds where the level crosses an edge; returns the new length. */
  #add(edge: number, level: number, length: number): number {
    if (length === this.#chain.length) {
      const larger = new Float32Array(2 * length);
      larger.set(this.#chain);
      this.#chain = larger;
    }
    const sample = edge >> 1;
    const south = edge & 1;
    const here = this.#scaled[sample] ?? 0;
    const there = this.#scaled[sample + (south ? this.#columns : 1)] ?? 0;
    const along = (level - here) / (there - here);
    const row = Math.floor(sample / this.#columns);
    this.#chain[length] = sample - row * this.#columns + (south ? 0 : along);
    this.#chain[length + 1] = row + (south ? along : 0);
    return length + 2;
  }
}

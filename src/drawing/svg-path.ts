/** A path as SVG writes it, built the way a canvas builds one. */
import { rounded } from './markup';
import type { PenPath } from './pen';

const TURN = 2 * Math.PI;

export class SvgPath implements PenPath {
  #data = '';
  #hasPoint = false;

  /** For the attribute `d`. */
  get data(): string {
    return this.#data;
  }

  moveTo(x: number, y: number): void {
    this.#data += `M${rounded(x)} ${rounded(y)}`;
    this.#hasPoint = true;
  }

  lineTo(x: number, y: number): void {
    if (this.#hasPoint) this.#data += `L${rounded(x)} ${rounded(y)}`;
    else this.moveTo(x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, back = false): void {
    const along = back ? from - to : to - from;
    const whole = along >= TURN - 1e-9;
    const angle = whole ? TURN : ((along % TURN) + TURN) % TURN;
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    // SVG cannot draw an arc that ends where it begins: a half at a time.
    const pieces = angle > Math.PI ? 2 : 1;
    for (let piece = 1; piece <= pieces; piece++) {
      const end = from + ((back ? -1 : 1) * (angle * piece)) / pieces;
      const endX = rounded(x + radius * Math.cos(end));
      const endY = rounded(y + radius * Math.sin(end));
      this.#data += `A${rounded(radius)} ${rounded(radius)} 0 0 ${back ? 0 : 1} ${endX} ${endY}`;
    }
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  closePath(): void {
    if (this.#hasPoint) this.#data += 'Z';
  }
}

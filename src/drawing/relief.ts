/** The ground of the map on a canvas: tinted and shaded heights with their isolines, wherever the map looks. */
import type { Field } from '../engine/field';
import type { Box } from './box';
import { hatch } from './hatching';
import type { Pen } from './pen';
import type { ReliefLook } from './relief-look';
import { placeOf, ReliefSheet } from './relief-sheet';
import type { Tint } from './tint';

/**
 * Draws the newest field, and keeps what was computed from it. A field is shown at its place in whatever view: until
 * that of a new view has come, the one before fills in, and beyond its edges one that reached further.
 */
export class Relief {
  #newest: ReliefSheet | undefined;
  #wider: ReliefSheet | undefined;

  /** @returns whether the surface has no value somewhere in sight */
  draw(pen: Pen, field: Field, tint: Tint, look: ReliefLook): boolean {
    const newest = this.#take(field, tint);
    const { projection, palette } = look;
    const { width, height } = projection;
    const map: Box = { left: 0, top: 0, right: width, bottom: height };
    const box = placeOf(field, projection);
    const reaches =
      box.left <= 0.5 && box.top <= 0.5 && box.right >= width - 0.5 && box.bottom >= height - 0.5;
    const wider = reaches ? undefined : this.#wider;
    pen.fillStyle = palette.paper;
    pen.fillRect(0, 0, width, height);
    if (newest.hasHoles) hatch(pen, map, palette);
    wider?.drawGround(pen, look);
    newest.drawGround(pen, look);
    if (!look.contours) return newest.hasHoles;
    if (wider) {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, width, height);
      pen.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
      pen.clip('evenodd');
      wider.drawLines(pen, look);
      pen.restore();
    }
    newest.drawLines(pen, look);
    return newest.hasHoles;
  }

  #take(field: Field, tint: Tint): ReliefSheet {
    const before = this.#newest;
    if (before?.field === field && before.tint === tint) return before;
    if (before?.tint !== tint) this.#wider = undefined;
    else if (!this.#wider || extent(before.field) > extent(this.#wider.field)) this.#wider = before;
    this.#newest = new ReliefSheet(field, tint);
    return this.#newest;
  }
}

const extent = ({ x, y }: Field): number => (x[1] - x[0]) * (y[1] - y[0]);

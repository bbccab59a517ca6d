/** Where names stand on the map: beside what they name, off everything else, and from frame to frame the same. */
import type { Box } from '../../drawing/box';
import { type LabelRequest, placeLabels } from '../../drawing/labels';
import { legendBox } from '../../drawing/legend';
import { type Palette, runColor } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import { textWidth } from '../../drawing/text-width';
import { font, writeText } from '../../drawing/type';
import type { Shot } from './camera';

/** What wants a name, and where. */
export interface Named {
  /** The run's key, or `start`. */
  readonly of: number | 'start';
  readonly text: string;
  /** Behind the text, less strongly; may be empty. */
  readonly aside: string;
  /** The run's colour index; none: ink. */
  readonly color: number | undefined;
  readonly x: number;
  readonly y: number;
  /** Kept clear around it, in CSS pixels. */
  readonly room: number;
}

export interface PlacedName extends Pick<Named, 'of' | 'text' | 'aside' | 'color'> {
  /** Where the baseline begins. */
  readonly x: number;
  readonly y: number;
  /** What is named. */
  readonly at: { readonly x: number; readonly y: number };
}

/** CSS pixels at the usual size of type. */
const SIZE = 12;
const HEIGHT = 15;
/** The baseline lies this far below the top of a name's box. */
const BASELINE = 11.5;
const ROOM_AROUND = 2;
/** Names keep off the edges, where the ticks stand. */
const EDGE = { left: 6, top: 6, right: 6, bottom: 20 };
/** A name with its aside may take this share of the map's width. */
const WIDEST = 0.7;

const nameFont = (scale: number): string => font(SIZE * scale, 600);
const asideFont = (scale: number): string => font(SIZE * scale, 500);

export class NamePlaces {
  /** Where each name stood last, so that names do not flutter. */
  readonly #before = new Map<Named['of'], number>();

  /**
   * @param cost how much a box covers of what should rather be seen
   * @returns the names that find a place; earlier ones choose first
   */
  place(
    wanted: readonly Named[],
    { projection: { width, height }, scale, obstacles }: Shot,
    cost: (box: Box) => number,
  ): readonly PlacedName[] {
    const names = wanted.map((name) =>
      widthOf(name, scale) > WIDEST * width ? { ...name, aside: '' } : name,
    );
    const frame = {
      left: EDGE.left,
      top: EDGE.top,
      right: width - EDGE.right,
      bottom: height - EDGE.bottom * scale,
    };
    const taken = [legendBox(width, scale), ...obstacles, ...names.map(boxAround)];
    const requests = names.map((name) => this.#request(name, scale));
    const places = placeLabels(requests, taken, frame, cost);
    this.#before.clear();
    return names.flatMap((name, index): PlacedName[] => {
      const place = places[index];
      if (place === undefined) return [];
      this.#before.set(name.of, place.candidate);
      const x = place.left + ROOM_AROUND;
      return [{ ...name, at: name, x, y: place.top + BASELINE * scale }];
    });
  }

  #request(name: Named, scale: number): LabelRequest {
    const previous = this.#before.get(name.of);
    return {
      x: name.x,
      y: name.y,
      gap: name.room + ROOM_AROUND + 1,
      width: widthOf(name, scale) + 2 * ROOM_AROUND,
      height: HEIGHT * scale,
      ...(previous === undefined ? {} : { previous }),
    };
  }
}

/** Writes the names. */
export function drawNames(
  pen: Pen,
  names: readonly PlacedName[],
  palette: Palette,
  scale: number,
): void {
  for (const { text, aside, color, x, y } of names) {
    const line = aside === '' ? text : `${text} ${aside}`;
    const type = nameFont(scale);
    writeText(pen, line, x, y, {
      font: type,
      color: color === undefined ? palette.ink : runColor(palette, color),
      casing: palette.casing,
      casingWidth: 3.5,
      width: textWidth(line, type),
    });
  }
}

const widthOf = ({ text, aside }: Named, scale: number): number =>
  textWidth(text, nameFont(scale)) + (aside === '' ? 0 : textWidth(` ${aside}`, asideFont(scale)));

const boxAround = ({ x, y, room }: Named): Box => ({
  left: x - room,
  top: y - room,
  right: x + room,
  bottom: y + room,
});

/** The lines under a picture that goes out into the world: its settings, and the link that opens on it. */
import type { Palette } from './palette';
import type { Pen } from './pen';
import { textWidth } from './text-width';
import { font, writeText } from './type';

export interface Caption {
  readonly lines: readonly string[];
  /** In CSS pixels, with the room around it. */
  readonly height: number;
}

const SIZE = 11;
const LEADING = 16;
const ROOM = 10;
const BASELINE = 11;
const TYPE = font(SIZE);
const SEPARATOR = ' · ';

/**
 * @param settings pieces that are kept whole where they fit
 * @param link broken between its parts where they are short enough
 */
export function captionOf(settings: readonly string[], link: string, width: number): Caption {
  const most = width - 2 * ROOM;
  const lines = [...joined(settings, most), ...broken(link, most)];
  return { lines, height: lines.length * LEADING + 2 * ROOM };
}

/** @param top of the room that the caption takes */
export function drawCaption(pen: Pen, { lines }: Caption, top: number, palette: Palette): void {
  lines.forEach((line, index) => {
    const y = top + ROOM + BASELINE + index * LEADING;
    const width = textWidth(line, TYPE);
    writeText(pen, line, ROOM, y, { font: TYPE, color: palette.muted, width });
  });
}

function joined(pieces: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line === '' ? piece : line + SEPARATOR + piece;
    if (textWidth(longer, TYPE) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = broken(piece, most);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** A text in as many lines as it takes: a link breaks before a part of it, where one begins in the line's second half. */
function broken(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && textWidth(line + character, TYPE) > most) {
      const part = line.lastIndexOf('&');
      const end = part > line.length / 2 ? part : line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

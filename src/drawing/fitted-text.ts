/** Text cut to the room there is. */

const ELLIPSIS = '…';

/**
 * The text, or as much of its beginning as fits with an ellipsis behind it; empty where not even that fits.
 *
 * @param room in CSS pixels
 * @param width of a text, in CSS pixels
 */
export function fitText(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const characters = [...text];
  let fits = 0;
  let fails = characters.length;
  const cut = (count: number): string => characters.slice(0, count).join('').trimEnd() + ELLIPSIS;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (width(cut(middle)) <= room) fits = middle;
    else fails = middle;
  }
  return fits === 0 ? '' : cut(fits);
}

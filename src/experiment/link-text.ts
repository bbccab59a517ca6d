/** Text as it stands in a share link: percent-encoded but for the characters that survive everywhere. */

/** Percent-encodes, in UTF-8, every character but those that survive everywhere. */
export const encode = (text: string): string =>
  text.replace(/[^A-Za-z0-9\-._,:;=+/]/gu, percentEncode);

/** Also the comma, at which lists and runs split. */
export const encodeItem = (text: string): string => encode(text).replaceAll(',', '%2C');

/** Also the semicolon, at which rules split. */
export const encodeRow = (text: string): string => encode(text).replaceAll(';', '%3B');

/** encodeURIComponent leaves !'()*~ alone, and throws at half a surrogate pair. */
function percentEncode(character: string): string {
  if (/\p{Cs}/u.test(character)) return '%EF%BF%BD';
  const encoded = encodeURIComponent(character);
  if (encoded !== character) return encoded;
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A piece that is said only where it is not the default. */
export const unless = <Value extends string | number>(
  standard: Value | undefined,
  value: Value,
  start: string,
): string[] => (value === standard ? [] : [`${start}${value}`]);

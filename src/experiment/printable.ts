/** Text from outside without characters that cannot be shown or that disturb what stands beside them. */

/** Control characters, halves of surrogate pairs, and marks that turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same, but for tabs and line breaks. */
const UNPRINTABLE_IN_LINES = new RegExp(`(?![\\t\\n])${UNPRINTABLE.source}`, 'gu');

/** One line of text. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/** Text of several lines, parted by line feeds. */
export const printableLines = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(UNPRINTABLE_IN_LINES, '');

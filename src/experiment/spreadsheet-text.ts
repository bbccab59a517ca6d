/** Text for a cell that spreadsheets read: they take one that begins with = + - @ for a formula. */

/** The text, with an apostrophe before it where it would be taken for a formula. */
export const spreadsheetText = (text: string): string =>
  /^[=+\-@]/.test(text) ? `'${text}` : text;

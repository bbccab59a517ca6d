/** Text of a table → rows of cells, by RFC 4180, each with the line it begins on. */

export interface Row {
  /** Of the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** `spaces`: any number of spaces and tabs. */
export type Separator = '\t' | ';' | ',' | '|' | 'spaces';

const QUOTE = 34;
const RETURN = 13;
const FEED = 10;
const SPACE = 32;
const TAB = 9;

/**
 * Rows without a single character are passed over. A quoted cell may hold separators, line breaks and doubled quotes; a
 * quote that is never closed ends with the text. Cells are trimmed.
 */
export function* rowsOf(text: string, separator: Separator): Generator<Row, void> {
  const spaces = separator === 'spaces';
  const parting = spaces ? SPACE : separator.charCodeAt(0);
  const parts = (code: number): boolean => code === parting || (spaces && code === TAB);
  const { length } = text;
  let at = 0;
  let line = 1;

  function quoted(): string {
    const pieces: string[] = [];
    for (let from = ++at; ; ) {
      const end = text.indexOf('"', from);
      const piece = text.slice(from, end < 0 ? length : end);
      pieces.push(piece);
      line += breaksIn(piece);
      at = end < 0 ? length : end + 1;
      if (end < 0 || text.charCodeAt(at) !== QUOTE) return pieces.join('');
      pieces.push('"');
      from = ++at;
    }
  }

  function cell(): string {
    const opening = at;
    while (at < length && text.charCodeAt(at) === SPACE && !spaces) at++;
    let start = '';
    if (text.charCodeAt(at) === QUOTE) start = quoted();
    else at = opening;
    const from = at;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === FEED || code === RETURN || parts(code)) break;
      at++;
    }
    return (start + text.slice(from, at)).trim();
  }

  while (at < length) {
    const first = line;
    const cells: string[] = [];
    const begin = at;
    if (spaces) while (at < length && parts(text.charCodeAt(at))) at++;
    for (;;) {
      cells.push(cell());
      if (at >= length || !parts(text.charCodeAt(at))) break;
      at++;
      if (!spaces) continue;
      while (at < length && parts(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (at >= length || code === FEED || code === RETURN) break;
    }
    const blank =
      text.slice(begin, Math.min(at, begin + 80)).trim() === '' && cells.join('') === '';
    if (text.charCodeAt(at) === RETURN) at++;
    if (text.charCodeAt(at) === FEED && at < length) at++;
    line++;
    if (!blank) yield { line: first, cells };
  }
}

/** Line breaks, `\r\n` being one. */
const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

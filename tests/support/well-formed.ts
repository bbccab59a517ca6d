/** Whether a text is well-formed XML, as far as our own files go: elements nest, text and attributes are escaped. */
import { expect } from 'vitest';

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/y;
const TEXT = /[^<&]+|&(?:amp|lt|gt|quot|#\d+);/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#\d+);)/;
/** What XML 1.0 forbids outright. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

export function expectWellFormed(text: string): void {
  expect(FORBIDDEN.exec(text), 'characters that XML forbids').toBeNull();
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < text.length; ) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const tag = TAG.exec(text);
    const [piece] = tag ?? TEXT.exec(text) ?? [];
    if (piece === undefined) throw new Error(`Not well-formed: ${text.slice(at, at + 80)}`);
    at += piece.length;
    if (tag === null) continue;
    const [, closes, name = '', attributes = '', empty] = tag;
    expect(ENTITY.exec(attributes), `an ampersand in <${name}>`).toBeNull();
    if (closes) expect(open.pop(), 'the element that is closed').toBe(name);
    else if (open.length === 0) roots++;
    if (!closes && !empty) open.push(name);
  }
  expect(open, 'elements left open').toEqual([]);
  expect(roots).toBe(1);
}

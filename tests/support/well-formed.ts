/** Whether a text is well-formed XML, as far as our own files go: elements nest, text and attributes are escaped. */

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/y;
const TEXT = /[^<&]+|&(?:amp|lt|gt|quot|#\d+);/y;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|#\d+);)/;
/** What XML 1.0 forbids outright. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What is wrong with a text as XML; undefined for a well-formed one. */
export function xmlTroubleIn(text: string): string | undefined {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) return `a forbidden character at ${forbidden.index}`;
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < text.length; ) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const tag = TAG.exec(text);
    const [piece] = tag ?? TEXT.exec(text) ?? [];
    if (piece === undefined) return `neither text nor tag: ${text.slice(at, at + 80)}`;
    at += piece.length;
    if (tag === null) continue;
    const [, closes, name = '', attributes = '', empty] = tag;
    if (BARE_AMPERSAND.test(attributes)) return `a bare ampersand in <${name}>`;
    if (closes && open.pop() !== name) return `</${name}> closes another element`;
    if (!closes && open.length === 0) roots++;
    if (!closes && !empty) open.push(name);
  }
  if (open.length > 0) return `<${open.at(-1)}> is left open`;
  return roots === 1 ? undefined : `${roots} elements at the top`;
}

/** SVG as text: elements, attributes, numbers and colours, with everything escaped that comes from elsewhere. */

/** A hundredth of a pixel is finer than any screen. */
export const rounded = (value: number): string => String(Math.round(100 * value) / 100 + 0);

/** What XML cannot hold, however it is written. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** ` name="value"`, to be put behind a tag's name. */
export const attribute = (name: string, value: string | number): string =>
  ` ${name}="${typeof value === 'number' ? rounded(value) : escapeText(value)}"`;

/** @param content markup; an element without content closes itself */
export const element = (name: string, attributes: string, content?: string): string =>
  content === undefined ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;

/** A colour as attributes: `rgb(1 2 3 / 0.4)` and `#01020366`, which only browsers read, as a colour and an opacity. */
export function paint(property: 'fill' | 'stroke', style: unknown): string {
  const color = String(style);
  const translucent = /^(#[\da-f]{6})([\da-f]{2})$/i.exec(color);
  if (translucent) {
    const [, opaque = '', alpha = ''] = translucent;
    return (
      attribute(property, opaque) +
      attribute(`${property}-opacity`, Number.parseInt(alpha, 16) / 255)
    );
  }
  const parts = /^rgb\((\d+) (\d+) (\d+)(?: \/ ([\d.]+))?\)$/.exec(color);
  if (parts === null) return attribute(property, color);
  const [, red = '', green = '', blue = '', alpha = '1'] = parts;
  return (
    attribute(property, `rgb(${red},${green},${blue})`) +
    (alpha === '1' ? '' : attribute(`${property}-opacity`, Number(alpha)))
  );
}

/** A font as a canvas takes it (`600 12px Inter, sans-serif`) as attributes. */
export function fontAttributes(font: string): string {
  const parts = /^(italic )?(?:(\d+|bold) )?([\d.]+)px(?: ?\/ ?[\w.]+)? (.+)$/.exec(font);
  if (parts === null) return '';
  const [, italic, weight, size = '', family = ''] = parts;
  return (
    attribute('font-family', family.replaceAll('"', "'")) +
    attribute('font-size', Number(size)) +
    (weight === undefined || weight === '400' ? '' : attribute('font-weight', weight)) +
    (italic === undefined ? '' : attribute('font-style', 'italic'))
  );
}

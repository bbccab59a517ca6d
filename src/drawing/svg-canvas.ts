/** A pen that writes SVG: what a painter draws on a canvas becomes a file of vectors, by the same code. */
import { attribute, element, escapeText, fontAttributes, paint, rounded } from './markup';
import type { Pen } from './pen';
import { SvgPath } from './svg-path';

export interface PictureSize {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What `draw` draws, as the text of an SVG file; the same drawing gives the same text.
 *
 * @param title names the picture for those who do not see it
 * @param encode an image as a data address; needed where images are drawn
 */
export function pictureOf(
  draw: (pen: Pen) => void,
  { width, height }: PictureSize,
  title = '',
  encode?: (image: CanvasImageSource) => string,
): string {
  const canvas = new SvgCanvas(encode);
  draw(canvas);
  const attributes =
    attribute('xmlns', 'http://www.w3.org/2000/svg') +
    attribute('role', 'img') +
    attribute('width', width) +
    attribute('height', height) +
    attribute('viewBox', `0 0 ${rounded(width)} ${rounded(height)}`) +
    // A canvas sharpens corners less than SVG does by itself.
    attribute('stroke-miterlimit', 10);
  const name = title === '' ? [] : [element('title', '', escapeText(title))];
  return `${element('svg', attributes, ['', ...name, ...canvas.elements, ''].join('\n'))}\n`;
}

type Styles = Pick<
  Pen,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
>;

interface Place {
  readonly x: number;
  readonly y: number;
  /** In radians. */
  readonly turn: number;
  /** The number of the clip in force; 0: none. */
  readonly clip: number;
}

const anchors: Readonly<Partial<Record<CanvasTextAlign, string>>> = {
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** Transforms hold for what is drawn after them as a whole: a path is built and drawn under the same one. */
class SvgCanvas implements Pen {
  fillStyle: Pen['fillStyle'] = '#000000';
  strokeStyle: Pen['strokeStyle'] = '#000000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  imageSmoothingEnabled = true;
  imageSmoothingQuality: ImageSmoothingQuality = 'high';

  readonly elements: string[] = [];
  readonly #encode: ((image: CanvasImageSource) => string) | undefined;
  readonly #saved: { readonly styles: Styles; readonly place: Place }[] = [];
  #place: Place = { x: 0, y: 0, turn: 0, clip: 0 };
  #path = new SvgPath();
  #clips = 0;

  constructor(encode: ((image: CanvasImageSource) => string) | undefined) {
    this.#encode = encode;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign } =
      this;
    this.#saved.push({
      styles: {
        fillStyle,
        strokeStyle,
        lineWidth,
        lineCap,
        lineJoin,
        globalAlpha,
        font,
        textAlign,
      },
      place: this.#place,
    });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    Object.assign(this, saved.styles);
    this.#place = saved.place;
  }

  translate(x: number, y: number): void {
    const { turn } = this.#place;
    this.#place = {
      ...this.#place,
      x: this.#place.x + x * Math.cos(turn) - y * Math.sin(turn),
      y: this.#place.y + x * Math.sin(turn) + y * Math.cos(turn),
    };
  }

  rotate(angle: number): void {
    this.#place = { ...this.#place, turn: this.#place.turn + angle };
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, back?: boolean): void {
    this.#path.arc(x, y, radius, from, to, back);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }

  closePath(): void {
    this.#path.closePath();
  }

  stroke(): void {
    if (this.#path.data === '') return;
    this.#add('path', attribute('d', this.#path.data) + attribute('fill', 'none') + this.#stroke());
  }

  fill(): void {
    if (this.#path.data === '') return;
    this.#add('path', attribute('d', this.#path.data) + paint('fill', this.fillStyle));
  }

  clip(rule: CanvasFillRule = 'nonzero'): void {
    const outer = this.#clip();
    const number = ++this.#clips;
    const shape =
      attribute('d', this.#path.data) + (rule === 'nonzero' ? '' : attribute('clip-rule', rule));
    const attributes = attribute('id', `clip${number}`) + outer;
    this.elements.push(element('clipPath', attributes, element('path', shape)));
    this.#place = { ...this.#place, clip: number };
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', boxAttributes(x, y, width, height) + paint('fill', this.fillStyle));
  }

  fillText(text: string, x: number, y: number, width?: number): void {
    this.#write(text, x, y, paint('fill', this.fillStyle), width);
  }

  strokeText(text: string, x: number, y: number, width?: number): void {
    this.#write(text, x, y, attribute('fill', 'none') + this.#stroke(), width);
  }

  drawImage(image: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    if (this.#encode === undefined) throw new Error('A picture with images needs to encode them.');
    this.#add(
      'image',
      boxAttributes(x, y, width, height) +
        attribute('preserveAspectRatio', 'none') +
        attribute('href', this.#encode(image)),
    );
  }

  #write(text: string, x: number, y: number, look: string, width?: number): void {
    const anchor = anchors[this.textAlign];
    const attributes =
      attribute('x', x) +
      attribute('y', y) +
      (anchor === undefined ? '' : attribute('text-anchor', anchor)) +
      (width === undefined
        ? ''
        : attribute('textLength', width) + attribute('lengthAdjust', 'spacingAndGlyphs')) +
      fontAttributes(this.font) +
      look;
    this.#add('text', attributes, escapeText(text));
  }

  #add(name: string, attributes: string, content?: string): void {
    const { x, y, turn } = this.#place;
    const moved = x === 0 && y === 0 ? '' : `translate(${rounded(x)} ${rounded(y)})`;
    const turned = turn === 0 ? '' : `rotate(${rounded((180 * turn) / Math.PI)})`;
    const transform = moved + turned;
    const alpha = this.globalAlpha === 1 ? '' : attribute('opacity', this.globalAlpha);
    const clip = this.#clip();
    if (transform === '') {
      this.elements.push(element(name, attributes + alpha + clip, content));
      return;
    }
    // A clip of its own would be moved with the element.
    const moving = element(name, attributes + alpha + attribute('transform', transform), content);
    this.elements.push(clip === '' ? moving : element('g', clip, moving));
  }

  #stroke(): string {
    return (
      paint('stroke', this.strokeStyle) +
      attribute('stroke-width', this.lineWidth) +
      (this.lineCap === 'butt' ? '' : attribute('stroke-linecap', this.lineCap)) +
      (this.lineJoin === 'miter' ? '' : attribute('stroke-linejoin', this.lineJoin))
    );
  }

  #clip(): string {
    const { clip } = this.#place;
    return clip === 0 ? '' : attribute('clip-path', `url(#clip${clip})`);
  }
}

const boxAttributes = (x: number, y: number, width: number, height: number): string =>
  attribute('x', x) + attribute('y', y) + attribute('width', width) + attribute('height', height);

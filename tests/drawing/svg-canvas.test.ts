import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pen } from '../../src/drawing/pen';
import { pictureOf } from '../../src/drawing/svg-canvas';
import { xmlTroubleIn } from '../support/well-formed';

const size = { width: 300, height: 200 };
const svg = (draw: (pen: Pen) => void, title?: string): string => pictureOf(draw, size, title);

/** The elements drawn, without the picture around them. */
const elements = (draw: (pen: Pen) => void): string[] => svg(draw).trim().split('\n').slice(1, -1);

describe('pictureOf', () => {
  it('is a file of the picture’s size', () => {
    expect(svg(() => {})).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" width="300" height="200" viewBox="0 0 300 200"/,
    );
  });

  it('writes whatever text it is given as text, and stays well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const file = svg((pen) => pen.fillText(text, 10, 20), text);
        expect(xmlTroubleIn(file)).toBeUndefined();
        expect(file.match(/<(?!\/?(?:svg|title|text)\b)/)).toBeNull();
      }),
    );
  });

  it('writes markup in a label as letters', () => {
    const hostile = '<script>alert("1")</script>&amp;]]>';
    expect(elements((pen) => pen.fillText(hostile, 0, 0))[0]).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;]]&gt;</text>',
    );
    expect(xmlTroubleIn(svg((pen) => pen.fillText(hostile, 0, 0), hostile))).toBeUndefined();
  });

  it('is the same for the same drawing', () => {
    const draw = (pen: Pen): void => {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 10, 10);
      pen.clip();
      pen.fillRect(0, 0, 300, 200);
      pen.restore();
      pen.strokeText('a', 1, 2);
    };
    expect(svg(draw)).toBe(svg(draw));
  });
});

describe('the pen', () => {
  it('draws paths as they were built, to a hundredth of a pixel', () => {
    const [line] = elements((pen) => {
      pen.beginPath();
      pen.moveTo(1, 2.005);
      pen.lineTo(3.14285, -0.0001);
      pen.closePath();
      pen.strokeStyle = '#c83358';
      pen.lineWidth = 1.9;
      pen.lineJoin = 'round';
      pen.stroke();
    });
    expect(line).toBe(
      '<path d="M1 2.01L3.14 0Z" fill="none" stroke="#c83358" stroke-width="1.9" stroke-linejoin="round"/>',
    );
  });

  it('draws a whole circle as two arcs, and a part as one', () => {
    const [whole, part] = elements((pen) => {
      pen.beginPath();
      pen.arc(10, 10, 5, 0, 2 * Math.PI);
      pen.fill();
      pen.beginPath();
      pen.arc(10, 10, 5, 0, Math.PI / 2);
      pen.stroke();
    });
    expect(whole).toContain('d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10"');
    expect(part).toContain('d="M15 10A5 5 0 0 1 10 15"');
  });

  it('writes translucent colours in the way that every program reads', () => {
    const lines = elements((pen) => {
      pen.fillStyle = 'rgb(40 52 56 / 0.2)';
      pen.fillRect(0, 0, 1, 1);
      pen.fillStyle = '#fffefb80';
      pen.fillRect(0, 0, 1, 1);
    });
    expect(lines[0]).toContain('fill="rgb(40,52,56)" fill-opacity="0.2"');
    expect(lines[1]).toContain('fill="#fffefb" fill-opacity="0.5"');
  });

  it('takes fonts as canvases do', () => {
    const [line] = elements((pen) => {
      pen.font = 'italic 600 12.5px Inter, "Some Sans", sans-serif';
      pen.textAlign = 'center';
      pen.fillText('x', 1, 2, 40);
    });
    for (const part of [
      `font-family="Inter, 'Some Sans', sans-serif"`,
      'font-size="12.5"',
      'font-weight="600"',
      'font-style="italic"',
      'text-anchor="middle"',
      'textLength="40"',
    ])
      expect(line).toContain(part);
  });

  it('moves and turns what follows, until it is restored', () => {
    const lines = elements((pen) => {
      pen.save();
      pen.translate(10, 20);
      pen.rotate(Math.PI / 2);
      pen.translate(5, 0);
      pen.fillText('a', 0, 0);
      pen.restore();
      pen.fillText('b', 0, 0);
    });
    expect(lines[0]).toContain('transform="translate(10 25)rotate(90)"');
    expect(lines[1]).not.toContain('transform');
  });

  it('clips what follows by all clips in force, wherever it is moved', () => {
    const lines = elements((pen) => {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 50, 50);
      pen.clip();
      pen.rect(10, 10, 5, 5);
      pen.clip('evenodd');
      pen.translate(3, 4);
      pen.fillText('a', 0, 0);
      pen.restore();
      pen.fillText('b', 0, 0);
    });
    expect(lines[0]).toContain('<clipPath id="clip1"><path');
    expect(lines[1]).toMatch(
      /<clipPath id="clip2" clip-path="url\(#clip1\)">.*clip-rule="evenodd"/,
    );
    expect(lines[2]).toMatch(/^<g clip-path="url\(#clip2\)"><text .*transform="translate\(3 4\)"/);
    expect(lines[3]).not.toContain('clip');
  });

  it('embeds images as data, stretched as on a canvas', () => {
    const image = {} as CanvasImageSource;
    const file = pictureOf(
      (pen) => pen.drawImage(image, 1, 2, 30, 40),
      size,
      '',
      () => 'data:image/png;base64,AAAA',
    );
    expect(file).toContain(
      '<image x="1" y="2" width="30" height="40" preserveAspectRatio="none" href="data:image/png;base64,AAAA"/>',
    );
    expect(() => svg((pen) => pen.drawImage(image, 0, 0, 1, 1))).toThrow(/encode/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from '../../src/drawing/fitted-text';

const width = (text: string): number => 6 * [...text].length;

describe('a text cut to its room', () => {
  it('stays as it is where it fits, and else fits with an ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(200), (text, room) => {
        const fitted = fitText(text, room, width);
        expect(width(fitted)).toBeLessThanOrEqual(room);
        if (width(text) <= room) expect(fitted).toBe(text);
        else if (fitted !== '') {
          expect(fitted.endsWith('…')).toBe(true);
          expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
        }
      }),
    );
  });

  it('is cut as late as can be, and not behind a space', () => {
    expect(fitText('abcdefghij', 30, width)).toBe('abcd…');
    expect(fitText('ab cdefghi', 24, width)).toBe('ab…');
    expect(fitText('abc', 11, width)).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { palettes, runColor, runMarker } from '../../src/drawing/palette';

describe.each(Object.entries(palettes))('the %s palette', (_theme, palette) => {
  it('gives each of twelve runs a colour and marker of its own', () => {
    const looks = Array.from({ length: 12 }, (_, i) => `${runColor(palette, i)} ${runMarker(i)}`);
    expect(new Set(looks).size).toBe(12);
  });

  it('gives the first eight runs different colours and different markers', () => {
    const first = Array.from({ length: 8 }, (_, i) => i);
    expect(new Set(first.map((i) => runColor(palette, i))).size).toBe(8);
    expect(new Set(first.map(runMarker)).size).toBe(8);
  });

  it('lets every run stand out from its casing at least 3 to 1', () => {
    for (const color of palette.runs) {
      expect(contrast(color, palette.casing)).toBeGreaterThanOrEqual(3);
    }
  });

  it('keeps ink legible on every tint, with its casing', () => {
    expect(contrast(palette.ink, palette.casing)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.muted, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast ratio of two colours as WCAG defines it. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

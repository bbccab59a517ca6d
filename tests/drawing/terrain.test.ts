import { describe, expect, it } from 'vitest';
import { palettes } from '../../src/drawing/palette';
import { paintTerrain, rampColors } from '../../src/drawing/terrain';

const SIDE = 24;

function painted(
  height: (column: number, row: number) => number,
  steepness = 1,
): (column: number, row: number) => number[] {
  const heights = Float32Array.from({ length: SIDE * SIDE }, (_, i) =>
    height(i % SIDE, Math.floor(i / SIDE)),
  );
  const pixels = new Uint8ClampedArray(4 * SIDE * SIDE);
  paintTerrain(pixels, heights, SIDE, SIDE, palettes.light, {
    x: steepness,
    y: steepness,
  });
  return (column, row) => [
    ...pixels.subarray(4 * (row * SIDE + column), 4 * (row * SIDE + column) + 4),
  ];
}

const brightness = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  red + green + blue;

describe('paintTerrain', () => {
  it('colours level ground by the ramp, from its first to its last tint', () => {
    expect(painted(() => 0)(5, 5)).toEqual([0x3f, 0x7f, 0x8c, 255]);
    expect(painted(() => 1)(5, 5)).toEqual([0xf6, 0xf1, 0xe6, 255]);
  });

  it('keeps the ends of the ramp beyond it', () => {
    expect(painted(() => -3)(5, 5)).toEqual(painted(() => 0)(5, 5));
    expect(painted(() => Number.POSITIVE_INFINITY)(5, 5)).toEqual(painted(() => 1)(5, 5));
  });

  it('is transparent where there is no height, and nowhere else', () => {
    const pixel = painted((column) => (column < 10 ? Number.NaN : 0.5));
    expect(pixel(5, 5)[3]).toBe(0);
    expect(pixel(10, 5)[3]).toBe(255);
  });

  it('looks the same from near as from afar, so that nothing flickers when the map is zoomed', () => {
    const height = (x: number, y: number): number => 0.4 + 0.02 * x - 0.013 * y;
    const whole = painted(height);
    // The middle half of it, at twice the scale.
    const part = painted((column, row) => height(6 + column / 2, 6 + row / 2), 2);
    for (const [column, row] of [
      [10, 10],
      [8, 12],
      [14, 7],
    ] as const)
      expect(part(2 * (column - 6), 2 * (row - 6))).toEqual(whole(column, row));
  });

  it('is lit from the north-west', () => {
    // A hill in the middle: its north-western side faces the light.
    const hill = painted((column, row) => 0.6 - 0.02 * Math.hypot(column - 12, row - 12));
    const flat = painted((column, row) => 0.6 - 0.02 * Math.hypot(column - 12, row - 12), 0);
    expect(brightness(hill(7, 7))).toBeGreaterThan(brightness(flat(7, 7)));
    expect(brightness(hill(17, 17))).toBeLessThan(brightness(flat(17, 17)));
  });
});

describe('rampColors', () => {
  it('runs from the first tint to the last', () => {
    const colors = rampColors(palettes.light, 9);
    expect(colors).toHaveLength(9);
    expect([colors[0], colors.at(-1)]).toEqual(['rgb(63 127 140)', 'rgb(246 241 230)']);
  });
});

/** Colours of the palette as shaders take them. */

/** @param hex `#rrggbb` */
export const rgb = (hex: string): [red: number, green: number, blue: number] => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};

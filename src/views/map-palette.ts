/** The colours of the map: those of the theme, stronger where the visitor asks the system for more contrast. */
import { type Palette, palettes, strengthened } from '../drawing/palette';
import type { Theme } from '../state/workspace';

const strong = { light: strengthened(palettes.light), dark: strengthened(palettes.dark) };

export const mapPalette = (theme: Theme): Palette =>
  matchMedia('(prefers-contrast: more)').matches ? strong[theme] : palettes[theme];

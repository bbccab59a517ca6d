/** The colours of the map: those of the theme, stronger where the visitor asks the system for more contrast. */
import { type Palette, palettes, strengthened } from '../drawing/palette';
import type { Theme } from '../state/workspace';

const strong = { light: strengthened(palettes.light), dark: strengthened(palettes.dark) };

/** Asked for once: it is looked at with every picture. */
let contrast: MediaQueryList | undefined;

export function mapPalette(theme: Theme): Palette {
  contrast ??= matchMedia('(prefers-contrast: more)');
  return contrast.matches ? strong[theme] : palettes[theme];
}

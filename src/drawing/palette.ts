/** The colours of the canvases, by theme, and the marker of each run. */
import type { MarkerShape } from './marker';

export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  /** Around every line on the map, so that it stands out wherever it runs. */
  readonly casing: string;
  /** Low to high. */
  readonly terrain: readonly string[];
  readonly isoline: string;
  /** Every fourth isoline. */
  readonly strongIsoline: string;
  /** Over what nobody has seen yet. */
  readonly veil: string;
  /** Values upon the strong isolines. */
  readonly contourLabel: string;
  /** Lines where the surface has no value. */
  readonly hatching: string;
  /** Added to the terrain where it faces the light, and where it faces away, at most. */
  readonly light: number;
  readonly shadow: number;
  readonly runs: readonly string[];
}

export const palettes = {
  light: {
    paper: '#f7f5f0',
    card: '#fffefb',
    ink: '#1c2328',
    muted: '#5d676f',
    hairline: '#e5e1d8',
    casing: '#fffdf8',
    terrain: ['#3f7f8c', '#6fa5a4', '#a3c4b1', '#cfd9bb', '#e6dfc4', '#efe7d6', '#f6f1e6'],
    isoline: 'rgb(40 52 56 / 0.2)',
    strongIsoline: 'rgb(40 52 56 / 0.5)',
    veil: '#444d50',
    contourLabel: 'rgb(28 35 40 / 0.82)',
    hatching: '#a9aca4',
    light: 0.08,
    shadow: 0.2,
    runs: ['#c83358', '#844100', '#5e179f', '#255bdd', '#007563', '#667500', '#17222c', '#81016a'],
  },
  dark: {
    paper: '#11171b',
    card: '#182026',
    ink: '#e9ecea',
    muted: '#9aa6ad',
    hairline: '#29333a',
    casing: '#0c1114',
    terrain: ['#0f4752', '#1c565b', '#2b605f', '#3d6761', '#526c63', '#667068', '#79776c'],
    isoline: 'rgb(233 236 234 / 0.16)',
    strongIsoline: 'rgb(233 236 234 / 0.42)',
    veil: '#0a0e11',
    contourLabel: 'rgb(233 236 234 / 0.85)',
    hatching: '#4d5a63',
    light: 0.1,
    shadow: 0.3,
    runs: ['#f06479', '#fb9900', '#b372fe', '#8ab3fe', '#00f8dd', '#e7f84e', '#97a0a8', '#fb71d7'],
  },
} satisfies Record<string, Palette>;

/** The same with lines that nobody can miss, for those who asked their system for more contrast. */
export const strengthened = (palette: Palette): Palette => ({
  ...palette,
  muted: palette.ink,
  hairline: palette.muted,
  isoline: palette.strongIsoline,
  strongIsoline: palette.ink,
  contourLabel: palette.ink,
  hatching: palette.muted,
});

const SHAPES: readonly MarkerShape[] = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'hexagon',
  'cross',
  'star',
  'wedge',
];

/** @param color a run's colour index, from 0; from 8 on colours repeat */
export function runColor(palette: Palette, color: number): string {
  return palette.runs[color % palette.runs.length] ?? palette.ink;
}

/** Colours that repeat come with another marker: no two of twelve runs share both. */
export function runMarker(color: number): MarkerShape {
  const repeats = Math.floor(color / SHAPES.length);
  return SHAPES[(color + 3 * repeats) % SHAPES.length] ?? 'circle';
}

/** What a loss surface of the catalogue says of itself. */

export type SurfaceGroup =
  | 'bowls and ravines'
  | 'valleys'
  | 'many minima'
  | 'saddles and plateaus'
  | 'needles and cliffs';

export type Point = readonly [x: number, y: number];

export interface SurfaceDefinition {
  /** Stands in links; never changes. */
  readonly id: string;
  readonly name: string;
  readonly group: SurfaceGroup;
  /** The loss in x and y, in the formula language. */
  readonly formula: string;
  /** The home view [[xmin, xmax], [ymin, ymax]]. */
  readonly view: readonly [Point, Point];
  /** The first is where a visitor starts. */
  readonly starts: readonly { readonly name: string; readonly at: Point }[];
  /** Near every known minimum, to a few digits; Newton's method makes them exact. */
  readonly minima: readonly Point[];
  /** Minima where the formula has a kink or a removable singularity: exact positions that Newton cannot polish. */
  readonly kinks?: readonly Point[];
  /** What it looks like, in a few words without capital or full stop, for narrow places. */
  readonly tagline: string;
  /** The lowest point of the view, where that is no minimum but lies on the view's edge. */
  readonly edge?: Point;
  /** What the surface teaches, in one sentence. */
  readonly lesson: string;
  /**
   * Rates that show something in a few hundred steps: `gradient` for methods whose step is the rate times a gradient,
   * `distance` for those whose step is the rate times a number near 1; by optimizer id where one needs its own.
   */
  readonly rates: {
    readonly gradient: number;
    readonly distance: number;
    readonly [optimizer: string]: number;
  };
  /** How height becomes tint: of the height above the lowest point, its square root, or its logarithm. */
  readonly tint: 'linear' | 'root' | 'logarithm';
  /** Where the function comes from. */
  readonly source: string;
}

export const defineSurface = (definition: SurfaceDefinition): SurfaceDefinition => definition;

/** How the ground is shown: where, in which colours, with which lines and labels. */
import type { Field } from '../engine/field';
import type { Box } from './box';
import type { Palette } from './palette';
import type { Projection } from './projection';

export interface ReliefLook {
  readonly projection: Projection;
  readonly palette: Palette;
  readonly contours: boolean;
  /** Whether strong isolines tell their values; they do unless it says false. */
  readonly labels?: boolean;
  /** Size of type, as a multiple of the usual. */
  readonly scale: number;
  /** Where the labels of isolines must not stand. */
  readonly obstacles: readonly Box[];
  /** The home view, by which steepness is judged. */
  readonly home: Pick<Field, 'x' | 'y'>;
}

/** Which kinds of work go first: what the visitor looks at before what stands behind it. */
import type { Work } from '../engine/work';

/** Work of a lower rank waits for nobody of a higher one. */
export const rank = {
  descent: 0,
  survey: 0,
  field: 0,
  sweep: 1,
} as const satisfies Record<Work['kind'], number>;

/** Whether the page is complete without it for the time being. */
export const isBackground = ({ kind }: Work): boolean => rank[kind] > 0;

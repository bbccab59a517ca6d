/** Which kinds of work go first: what the visitor looks at before what stands behind it. */
import type { Work } from '../engine/work';

/** Work of a lower rank waits for nobody of a higher one. */
export const rank = {
  descent: 0,
  survey: 0,
  field: 0,
  slopes: 0,
  saddles: 0,
  inspection: 0,
  sweep: 1,
} as const satisfies Record<Work['kind'], number>;

/** Whether it is done only when nothing else is to be done. */
export const isBackground = ({ kind }: Work): boolean => rank[kind] > 0;

/** Whether the page waits for it; without the others it is complete for the time being. */
export const isAwaited = (work: Work): boolean => !isBackground(work) && work.kind !== 'inspection';

/** Bounds of the numbers that only data problems have. */
import { type Bounds, LARGEST_NUMBER } from '../bounds';
import type { DataProblem } from '../experiment';
import { tableOfData } from './data-table';

export const penaltyBounds: Bounds = { minimum: 0, maximum: LARGEST_NUMBER };
export const featureBounds: Bounds = { minimum: 1, maximum: 2, whole: true };

/** Rows in a mini-batch: from one to all. */
export const batchBounds = ({ data }: DataProblem): Bounds => ({
  minimum: 1,
  maximum: tableOfData(data).count,
  whole: true,
});

/** Features that the data have. */
export const mostFeatures = (data: DataProblem['data']): 1 | 2 =>
  tableOfData(data).columns === 3 ? 2 : 1;

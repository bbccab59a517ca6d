/** Data brought to mean 0 and standard deviation 1, column by column, and what they were before. */
import { type Table, tableOf } from '../../engine/table';

/** Of every column of a table; a column that is not scaled has mean 0 and deviation 1. */
export interface Scaler {
  readonly means: readonly number[];
  /** Of the population: divided by the number of rows. 1 where all values are equal. */
  readonly deviations: readonly number[];
}

/** @param columns how many of the first columns are scaled */
export function scalerFor({ columns: all, count, values }: Table, columns: number): Scaler {
  const means = new Array<number>(all).fill(0);
  const deviations = new Array<number>(all).fill(1);
  for (let column = 0; column < columns; column++) {
    const first = values[column] as number;
    let sum = 0;
    let isLevel = true;
    for (let i = column; i < values.length; i += all) {
      const value = values[i] as number;
      sum += value;
      isLevel &&= value === first;
    }
    // Added up and divided, equal values miss their own mean by a rounding error, which would be scaled up to 1.
    if (isLevel) {
      means[column] = first;
      continue;
    }
    const mean = sum / count;
    let squares = 0;
    for (let i = column; i < values.length; i += all)
      squares += ((values[i] as number) - mean) ** 2;
    const deviation = Math.sqrt(squares / count);
    means[column] = mean;
    if (deviation > 0) deviations[column] = deviation;
  }
  return { means, deviations };
}

/** The table with every column scaled. */
export function scaledTable({ columns, values }: Table, { means, deviations }: Scaler): Table {
  const scaled = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const column = i % columns;
    scaled[i] =
      ((values[i] as number) - (means[column] as number)) / (deviations[column] as number);
  }
  return tableOf(columns, scaled);
}

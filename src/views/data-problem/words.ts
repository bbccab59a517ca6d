/** What the choice of data, of a model and of a loss says, in one place. */

import { formatNumber } from '../../drawing/format';
import type { ColumnLabel } from '../../experiment/data/data-table';
import { labelText } from '../../experiment/data/data-table';

export const words = {
  choose: { fit: 'Choose data to fit', classify: 'Choose data of two classes' },
  ownData: 'Own data',
  ownDataHint: 'Paste, drop or choose a table of your own',
  count: (count: number) => `${grouped(count)} ${count === 1 ? 'point' : 'points'}`,
  columns: (labels: readonly ColumnLabel[]) =>
    `${labels.slice(0, -1).map(labelText).join(', ')} → ${labels.slice(-1).map(labelText).join('')}`,
  source: (source: string) => `Source: ${source}`,
  ownSource: 'Your own data; they stay on this device unless you share a link that holds them.',
  tooManyForLink: 'Too many points for a link: Export saves them with the experiment as JSON.',
  model: 'Model',
  modelHeading: 'prediction =',
  modelStays: 'The last model that can be read is fitted; Escape brings it back.',
  typed: 'Type your own',
  loss: 'Loss',
  /** For a narrow field: what all losses share is left out. */
  lossName: (name: string) => name.replace(/ (?:error|loss)$/, ''),
  setting: (letter: string, meaning: string) =>
    `${letter}: ${meaning.slice(0, 1).toLowerCase()}${meaning.slice(1)}`,
  batch: 'Batch',
  /** As many as a narrow field can show. */
  allRows: (count: number) => (count < 100_000 ? `all ${grouped(count)}` : 'all'),
  all: 'all',
  epoch: (batches: number) =>
    `An epoch, every point once, is ${grouped(batches)} ${batches === 1 ? 'step' : 'steps'}`,
  epochs: (epochs: number) => `${formatNumber(epochs)} epochs in all`,
  features: 'Features',
  featureNames: { 1: 'One', 2: 'Two' },
  penalty: 'L2 penalty',
  off: 'off',
  standardize: 'Standardize',
  // Lines break before a bracket, not within it.
  condition: (now: string) => `condition number\u00a0${now}`,
  before: (value: string) => `${value}\u00a0before`,
  standardized: (value: string) => `${value}\u00a0standardized`,
  noCondition: {
    kinks: 'kinks have no condition\u00a0number',
    unknown: 'no minimum is known',
    none: 'no single minimum',
  },
  parameters: 'parameters',
  ownUnits: 'own units',
  scaledUnits: 'standardized',
  fittedBy: (run: string) => `${run}, at the step shown`,
  coefficients: (run: string) => `What ${run} has fitted at the step shown`,
} as const;

/** Thousands parted by a narrow space. */
export const grouped = (count: number): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');

/** What the data view says, in one place. */
import { formatNumber, formatShort } from '../../drawing/format';

export const words = {
  data: 'Data',
  switches: 'Shown with the data',
  residuals: 'Residuals',
  residualsHint: 'From every point to the line of the chosen run',
  squares: 'Squares',
  squaresHint: 'The mean squared error is the mean area of these squares',
  bestFit: 'Best fit',
  bestFitHint: 'Where the loss is least',
  earlier: 'Earlier lines',
  earlierHint: 'Where the line of the chosen run has been',
  probability: 'Probability',
  probabilityHint: 'How probable the chosen run holds each class to be',
  edit: 'Edit',
  editHint: 'Click to add a point, drag to move it, double-click to remove it',
  newPoints: 'New points are of',
  table: 'Points as table',
  pointColumn: 'Point',
  probabilityOf: (name: string) => `probability of ${name}`,
  pointsRole: 'list of draggable points',
  points: 'Points',
  pointKeys:
    'Page Up and Page Down go from one to the next. Arrow keys move the point; with Shift further, with Alt less far. Delete removes it, Enter adds one beside it.',
  point: (place: number, count: number, numbers: string) =>
    `Point ${place} of ${count}: ${numbers}`,
  pointsOf: (count: number) => `${count} ${count === 1 ? 'point' : 'points'}`,
  removed: (place: number) => `Point ${place} removed`,
  added: (place: number) => `Point ${place} added`,
  lastStays: 'The last point stays',
  meanArea: (area: string) => `mean area of the squares ${area}`,
  fit: (rSquared: number | undefined, rootMeanSquare: number, unit: string) =>
    `R² ${rSquared === undefined ? '–' : formatNumber(rSquared)} · RMSE ${formatNumber(rootMeanSquare)}${unit}`,
  classes: (accuracy: number, crossEntropy: number) =>
    `accuracy ${formatShort(100 * accuracy)} % · cross-entropy ${formatNumber(crossEntropy)}`,
  plane: 'Parameters on the map',
  planeAt: (others: string) => `at ${others}`,
  planeOf: (run: string, step: number) => `, as ${run} at step ${step}`,
  more: 'More',
  furtherSwitches: 'More of the data',
  noRun: 'No run is shown',
  noBestFit: 'no single best fit known',
  tooMany: (shownRows: number, count: number) => `The first ${shownRows} of ${count} points.`,
} as const;

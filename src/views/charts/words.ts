/** What the charts say, in one place. */
import { formatShort } from '../../drawing/format';
import type { ChartSeriesId } from '../../experiment/experiment';

/** A coordinate's title is its parameter's name. */
export const titles: Readonly<Record<Exclude<ChartSeriesId, 'x' | 'y'>, string>> = {
  loss: 'Loss',
  'step-length': 'Step length',
  'gradient-norm': 'Gradient norm',
  distance: 'Distance',
  'learning-rate': 'Learning rate',
};

/** A coordinate is called as its parameter. @param names of the two that the map shows */
export function titleOf(series: ChartSeriesId, [across, up]: readonly [string, string]): string {
  if (series === 'x') return across;
  return series === 'y' ? up : titles[series];
}

/** What a series shows, in one sentence. @param names of the two coordinates that the map shows */
export function sentenceOf(series: ChartSeriesId, names: readonly [string, string]): string {
  if (series !== 'x' && series !== 'y') return sentences[series];
  return `Where each run stands along ${titleOf(series, names)}`;
}

/** One sentence on each, for choosing. */
const sentences: Readonly<Record<Exclude<ChartSeriesId, 'x' | 'y'>, string>> = {
  loss: 'How high each run stands, step by step',
  'step-length': 'How far each step goes',
  'gradient-norm': 'How steep the loss is where each run stands',
  distance: 'How far each run is from the nearest minimum',
  'learning-rate': 'The rate of each step, as its schedule sets it',
};

export const words = {
  charts: 'Charts',
  noCharts: 'No chart is shown.',
  noRuns: 'No run is shown.',
  noMinimum: 'No minimum is known here.',
  aboveLowest: (lowest: number) => `above the lowest, ${formatShort(lowest)}`,
  byStep: 'by step',
  overAllData: 'over all data, by step',
  epoch: (epoch: number) => `epoch ${epoch}`,
  stepLength: 'moved per step',
  gradientNorm: 'slope of the loss',
  distance: 'to the nearest minimum',
  learningRate: 'as scheduled',
  coordinate: 'position by step',
  log: 'log',
  logScale: (title: string) => `Log scale of ${title}`,
  scales: { log: 'log scale', linear: 'linear scale' },
  enlarge: (title: string) => `Enlarge ${title}`,
  enlarged: (title: string) => `${title}, enlarged`,
  reduce: 'Back to the map',
  more: (title: string) => `More for ${title}`,
  order: 'Order',
  files: 'Picture',
  up: 'Move up',
  down: 'Move down',
  hide: 'Hide',
  moveUp: (title: string) => `Move ${title} up`,
  moveDown: (title: string) => `Move ${title} down`,
  svg: 'Chart (SVG)',
  png: 'Chart (PNG)',
  copy: 'Copy image',
  imageCopied: 'Image copied',
  imageRefused: 'The browser did not let this page copy an image; save it as a file instead',
  step: (step: number) => `step ${step}`,
  course: (name: string, first: number, from: string, last: number, to: string) =>
    `${name}: ${from} at step ${first}, ${to} at step ${last}.`,
  table: 'Steps as table',
  run: 'Run',
  columns: {
    step: 'Step',
    loss: 'Loss',
    stepLength: 'Step length',
    gradientNorm: 'Gradient norm',
  },
  everyStep: (last: number) => `Every step from 0 to ${last}.`,
  sampledSteps: (every: number, last: number, from: number, to: number) =>
    `Every ${every === 2 ? 'second' : `${every}th`} step from 0 to ${last}, and each from ${from} to ${to}, around the playhead.`,
  stepsOf: (name: string) => `Steps of ${name}`,
  notYet: 'This run is not computed yet.',
} as const;

/** The charts that a link can name: which there are, how each can be read, and which are shown at first. */
import type { ChartChoice, ChartScale, ChartSeriesId } from './experiment';

/** In the order in which they are offered; of each, the scales it can have, its default first. */
export const chartScales: Readonly<Record<ChartSeriesId, readonly [ChartScale, ...ChartScale[]]>> =
  {
    loss: ['log', 'linear'],
    'step-length': ['log', 'linear'],
    'gradient-norm': ['log', 'linear'],
    distance: ['log', 'linear'],
    // A schedule is known by its shape, which a logarithm would bend.
    'learning-rate': ['linear', 'log'],
    // Coordinates may be negative.
    x: ['linear'],
    y: ['linear'],
  };

export const chartSeriesIds = Object.keys(chartScales) as readonly ChartSeriesId[];

/** Frozen for links of version 1, which leave it out. */
export const defaultCharts: readonly ChartChoice[] = [
  { series: 'loss', scale: 'log' },
  { series: 'step-length', scale: 'log' },
];

export const isChartSeries = (id: unknown): id is ChartSeriesId =>
  typeof id === 'string' && Object.hasOwn(chartScales, id);

/** Whether a list of charts is the default one, which presentations leave out. */
export const areDefaultCharts = (charts: readonly ChartChoice[]): boolean =>
  charts.length === defaultCharts.length &&
  charts.every(({ series, scale }, index) => {
    const standard = defaultCharts[index];
    return series === standard?.series && scale === standard.scale;
  });

/** Changes of the charts shown: each gives the changed presentation, or the same object where nothing changes. */
import { areDefaultCharts, chartScales, defaultCharts } from './chart-choices';
import type { ChartChoice, ChartScale, ChartSeriesId, Presentation } from './experiment';

/** The charts shown, in order. */
export const chartsOf = ({ charts }: Presentation): readonly ChartChoice[] =>
  charts ?? defaultCharts;

/** Shows just these charts in this order; one that is new comes on its default scale. */
export function arrangeCharts(
  presentation: Presentation,
  order: readonly ChartSeriesId[],
): Presentation {
  const charts = chartsOf(presentation);
  const arranged = [...new Set(order)].map(
    (series): ChartChoice =>
      charts.find((chart) => chart.series === series) ?? { series, scale: chartScales[series][0] },
  );
  const isSame =
    arranged.length === charts.length && arranged.every((chart, index) => chart === charts[index]);
  return isSame ? presentation : withCharts(presentation, arranged);
}

export function hideChart(presentation: Presentation, series: ChartSeriesId): Presentation {
  const charts = chartsOf(presentation);
  const left = charts.filter((chart) => chart.series !== series);
  return left.length === charts.length ? presentation : withCharts(presentation, left);
}

/** Puts a chart at another place among those shown; beyond either end it stays there. */
export function moveChart(
  presentation: Presentation,
  series: ChartSeriesId,
  place: number,
): Presentation {
  const charts = chartsOf(presentation);
  const index = charts.findIndex((chart) => chart.series === series);
  const chart = charts[index];
  const target = Math.min(Math.max(0, place), charts.length - 1);
  if (chart === undefined || index === target) return presentation;
  return withCharts(presentation, charts.toSpliced(index, 1).toSpliced(target, 0, chart));
}

/** Reads a chart on another scale, where it can have that. */
export function setChartScale(
  presentation: Presentation,
  series: ChartSeriesId,
  scale: ChartScale,
): Presentation {
  const charts = chartsOf(presentation);
  const index = charts.findIndex((chart) => chart.series === series);
  const chart = charts[index];
  if (chart === undefined || chart.scale === scale) return presentation;
  if (!chartScales[series].includes(scale)) return presentation;
  return withCharts(presentation, charts.with(index, { series, scale }));
}

/** The default charts are left unsaid. */
function withCharts(
  { charts: _before, ...presentation }: Presentation,
  charts: readonly ChartChoice[],
): Presentation {
  return areDefaultCharts(charts) ? presentation : { ...presentation, charts };
}

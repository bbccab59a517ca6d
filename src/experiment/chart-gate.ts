/** The gate for charts: which are shown, in which order, on which scale. */
import { areDefaultCharts, chartScales, chartSeriesIds, isChartSeries } from './chart-choices';
import type { ChartChoice, ChartSeriesId } from './experiment';
import type { NoticeList } from './notice-list';
import { quote, suggestion } from './quotation';
import type { RawSetting } from './raw-document';

/** The charts named, which may be none; undefined for the default ones, also where nothing named can be shown. */
export function admitCharts(
  settings: readonly RawSetting[] | undefined,
  notices: NoticeList,
): readonly ChartChoice[] | undefined {
  if (settings === undefined) return undefined;
  // As links write an empty list.
  const named = settings.filter(({ name, value }) => name !== '' || value !== undefined);
  const admitted = new Map<ChartSeriesId, ChartChoice>();
  for (const { name, value } of named) {
    if (!isChartSeries(name)) {
      const help = suggestion(name, chartSeriesIds);
      notices.add('charts', `Unknown chart ${quote(name)}.${help} It is left out.`);
    } else if (admitted.has(name)) {
      notices.add('charts', `The chart ${quote(name)} is named twice; the first counts.`);
    } else {
      admitted.set(name, { series: name, scale: admitScale(name, value, notices) });
    }
  }
  const charts = [...admitted.values()];
  const nothingLeft = charts.length === 0 && named.length > 0;
  return nothingLeft || areDefaultCharts(charts) ? undefined : charts;
}

function admitScale(
  series: ChartSeriesId,
  value: unknown,
  notices: NoticeList,
): ChartChoice['scale'] {
  const [standard, ...others] = chartScales[series];
  if (value === undefined || value === standard) return standard;
  const wanted = others.find((scale) => scale === value);
  if (wanted !== undefined) return wanted;
  notices.add(
    'charts',
    `The chart ${quote(series)} has no scale ${quote(value)}; ${quote(standard)} is used.`,
  );
  return standard;
}

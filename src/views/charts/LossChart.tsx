/** The loss of every run, step by step. */
import { useMemo } from 'react';
import { useResults } from '../../state/session';
import { Chart } from './Chart';
import { lossSeries } from './loss-series';

export function LossChart() {
  const survey = useResults((state) => state.survey?.value);
  const series = useMemo(() => lossSeries(survey), [survey]);
  return <Chart series={series} />;
}

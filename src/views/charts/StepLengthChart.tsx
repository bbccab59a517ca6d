/** How far every run moves, step by step. */
import { Chart } from './Chart';
import { stepLengthSeries } from './step-length-series';

export const StepLengthChart = () => <Chart series={stepLengthSeries} />;

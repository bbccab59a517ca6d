/** Every series that a chart can show, for the problem that is open. */
import { useMemo } from 'react';
import type { Survey } from '../../engine/survey';
import type { ChartChoice, Problem } from '../../experiment/experiment';
import { homeDiagonal, homeView, parametersOf } from '../../experiment/problem';
import { useDocument, useResults } from '../../state/session';
import { coordinateSeries } from './coordinate-series';
import { distanceSeries } from './distance-series';
import { gradientNormSeries } from './gradient-norm-series';
import { learningRateSeries } from './learning-rate-series';
import { lossSeries } from './loss-series';
import type { SeriesDefinition } from './series';
import { stepLengthSeries } from './step-length-series';

/** @param survey undefined while the surface is not surveyed */
export function chartSeries(
  { series, scale }: ChartChoice,
  problem: Problem,
  survey: Survey | undefined,
): SeriesDefinition {
  const [first = 'x', second = 'y'] = parametersOf(problem);
  switch (series) {
    case 'loss':
      return lossSeries(survey, scale);
    case 'step-length':
      return stepLengthSeries(scale, homeDiagonal(problem));
    case 'gradient-norm':
      return gradientNormSeries(survey, scale, homeDiagonal(problem));
    case 'distance':
      return distanceSeries(survey, scale, homeDiagonal(problem));
    case 'learning-rate':
      return learningRateSeries(scale);
    case 'x':
      return coordinateSeries(0, first, homeView(problem).x);
    case 'y':
      return coordinateSeries(1, second, homeView(problem).y);
    default:
      return series satisfies never;
  }
}

/** The same as long as problem, survey, series and scale are. */
export function useChartSeries({ series, scale }: ChartChoice): SeriesDefinition {
  const problem = useDocument((state) => state.document.experiment.problem);
  const survey = useResults((state) => state.survey?.value);
  return useMemo(
    () => chartSeries({ series, scale }, problem, survey),
    [series, scale, problem, survey],
  );
}

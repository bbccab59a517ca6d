/** Every series that a chart can show, for the problem that is open. */
import { useMemo, useRef } from 'react';
import type { Survey } from '../../engine/survey';
import type { ChartChoice, Problem } from '../../experiment/experiment';
import { axesShown } from '../../experiment/map-plane';
import { type Axes, homeDiagonal, homeView, parametersOf } from '../../experiment/problem';
import { useDocument, useResults } from '../../state/session';
import { heldProblem, problemInHand } from '../../state/shown-view';
import { coordinateSeries } from './coordinate-series';
import { distanceSeries } from './distance-series';
import { gradientNormSeries } from './gradient-norm-series';
import { learningRateSeries } from './learning-rate-series';
import { lossSeries } from './loss-series';
import type { SeriesDefinition } from './series';
import { stepLengthSeries } from './step-length-series';

/**
 * @param survey undefined while the surface is not surveyed
 * @param axes the coordinates that the map shows
 * @param batched whether steps have seen only some of the data
 */
export function chartSeries(
  { series, scale }: ChartChoice,
  problem: Problem,
  survey: Survey | undefined,
  axes: Axes = [0, 1],
  batched = false,
): SeriesDefinition {
  const names = parametersOf(problem);
  const home = () => homeView(problem, axes);
  switch (series) {
    case 'loss':
      return lossSeries(survey, scale, batched);
    case 'step-length':
      return stepLengthSeries(scale, homeDiagonal(problem));
    case 'gradient-norm':
      return gradientNormSeries(survey, scale, homeDiagonal(problem));
    case 'distance':
      return distanceSeries(survey, scale, homeDiagonal(problem));
    case 'learning-rate':
      return learningRateSeries(scale);
    case 'x':
      return coordinateSeries('x', axes[0], names[axes[0]] ?? '', home().x);
    case 'y':
      return coordinateSeries('y', axes[1], names[axes[1]] ?? '', home().y);
    default:
      return series satisfies never;
  }
}

/**
 * That of before, while a hand moves points: axes that change with every frame could not be read.
 * @param live whether it matters where minima are now
 */
function useSurvey(live: boolean): Survey | undefined {
  const held = useRef<Survey | undefined>(undefined);
  const isMoved = useDocument((state) => problemInHand(state) !== undefined);
  const survey = useResults((state) =>
    isMoved && !live ? held.current : (state.survey?.value ?? undefined),
  );
  held.current = survey;
  return survey;
}

/** The same as long as problem, survey, series and scale are. */
export function useChartSeries({ series, scale }: ChartChoice): SeriesDefinition {
  const problem = useDocument(heldProblem);
  const plane = useDocument((state) => state.document.presentation.plane);
  const [across, up] = axesShown(problem, plane === undefined ? {} : { plane });
  const batched = useDocument((state) => state.document.experiment.batch !== undefined);
  const survey = useSurvey(series === 'distance');
  return useMemo(
    () => chartSeries({ series, scale }, problem, survey, [across, up], batched),
    [series, scale, problem, survey, across, up, batched],
  );
}

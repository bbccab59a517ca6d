/** The ground of the data view: its axes, and how sure the chosen run's classifier is. */
import type { Palette } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import type { Plot } from '../../drawing/plot';
import { type AxisNames, drawPlotAxes } from '../../drawing/plot-axes';
import { probabilityField, probabilityImage } from '../../drawing/probability-field';
import { classNames, columnLabels, labelText } from '../../experiment/data/data-table';
import { ownCoefficients } from '../../experiment/data/own-units';
import type { ClassifyProblem, DataProblem } from '../../experiment/experiment';
import { isOn } from '../../experiment/layers';
import { chosenRun, positionOf } from '../../state/chosen-run';
import type { Session } from '../../state/session';
import { words } from './words';

/** @param position of the chosen run where its probabilities are to be shown */
export function drawDataGround(
  pen: Pen,
  plot: Plot,
  problem: DataProblem,
  position: readonly number[] | undefined,
  palette: Palette,
): void {
  pen.fillStyle = palette.card;
  pen.fillRect(0, 0, plot.width, plot.height);
  if (problem.kind === 'classify' && position)
    drawProbability(pen, plot, problem, position, palette);
  drawPlotAxes(pen, plot, axisNames(problem), palette);
}

/** What the axes are called. */
export function axisNames(problem: DataProblem): AxisNames {
  const labels = columnLabels(problem).map(labelText);
  const [x = 'x', y = 'y'] = labels;
  if (problem.kind === 'classify' && problem.features === 1)
    return { x, y: words.probabilityOf(classNames(problem.data)[1]) };
  return { x, y };
}

function drawProbability(
  pen: Pen,
  plot: Plot,
  problem: ClassifyProblem,
  position: readonly number[],
  palette: Palette,
): void {
  const own = ownCoefficients(problem, position) ?? [];
  const b = own.at(-1) ?? Number.NaN;
  const [w1 = 0, w2 = 0] = own.slice(0, -1);
  if (!Number.isFinite(w1 + w2 + b)) return;
  const image = probabilityImage(
    probabilityField(plot, (x, y) => w1 * x + (problem.features === 2 ? w2 * y : 0) + b),
    palette,
  );
  const { left, top, right, bottom } = plot.frame;
  pen.imageSmoothingEnabled = true;
  if (image) pen.drawImage(image, left, top, right - left, bottom - top);
}

/** Where the chosen run stands, if the ground shows its probabilities. */
export function shadedAt(
  { documents, results, workspace }: Session,
  problem: DataProblem,
): readonly number[] | undefined {
  const { document } = documents.getState();
  const isShown = problem.kind === 'classify' && isOn(document.presentation.show, 'probability');
  if (!isShown) return undefined;
  const chosen = chosenRun(document.experiment.runs, workspace.getState());
  return positionOf(chosen, document, results.getState());
}

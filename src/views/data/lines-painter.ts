/** The moving part of the data view: lines of all runs at the playhead, and what the chosen one makes of the points. */
import { endOf, type PixelPath, traceDashes, tracePath } from '../../drawing/fitted-line';
import { type LabelRequest, placeLabels } from '../../drawing/labels';
import { Occupancy } from '../../drawing/occupancy';
import { type Palette, runColor } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import type { Plot } from '../../drawing/plot';
import { residualPixels, traceResidualLines, traceResidualSquares } from '../../drawing/residuals';
import { markRadius } from '../../drawing/scatter';
import { textWidth } from '../../drawing/text-width';
import { font, writeText } from '../../drawing/type';
import type { ClassifyProblem, DataProblem, Run } from '../../experiment/experiment';
import { isOn } from '../../experiment/layers';
import { runNames } from '../../experiment/names';
import { isDataProblem } from '../../experiment/problem';
import { chosenRun, positionOf } from '../../state/chosen-run';
import { isCurrent } from '../../state/current';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import { bestFitOf } from './best-fit';
import { pointsOf, predictionsOf, sampleOf } from './data-points';
import { earlierSteps } from './earlier-steps';
import { modelPath, thresholdPath } from './model-path';

/** CSS pixels. */
const LINE = 2;
const CHOSEN = 2.6;
const CASING = 1.2;
const EARLIER = 1;
const DASH = 5;
const GAP = 4;
const NAME = 12;
const NAME_HEIGHT = 15;
const WRONG = 3.4;

/** What it costs a name to cover points, beside what it costs to jump to another place. */
const AVOIDED = 8;
/** Where more points are, there is no place beside them. */
const MOST_AVOIDED = 2000;

interface Line {
  readonly run: Run;
  readonly path: PixelPath;
}

export class LinesPainter {
  readonly #session: Session;
  /** Where each name stood last, by run, so that names do not flutter. */
  readonly #before = new Map<number, number>();
  /** As drawn last. */
  #lines: readonly Line[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  draw(pen: Pen, plot: Plot): void {
    this.#lines = [];
    const { documents, results, workspace } = this.#session;
    const { document } = documents.getState();
    const { experiment, presentation } = document;
    const { problem, runs } = experiment;
    if (!isDataProblem(problem) || !isCurrent(this.#session)) return;
    const palette = mapPalette(workspace.getState().theme);
    const { left, top, right, bottom } = plot.frame;
    const { show } = presentation;
    const chosen = chosenRun(runs, workspace.getState());
    const position = positionOf(chosen, document, results.getState());
    pen.save();
    pen.beginPath();
    pen.rect(Math.round(left), Math.round(top), Math.round(right - left), Math.round(bottom - top));
    pen.clip();
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    if (chosen && position) {
      const color = runColor(palette, chosen.color);
      if (isOn(show, 'earlier-lines')) this.#drawEarlier(pen, plot, problem, chosen, color);
      if (problem.kind === 'classify') drawWrong(pen, plot, problem, position, color, palette);
      else drawResiduals(pen, plot, problem, position, color, show);
    }
    const survey = results.getState().survey?.value;
    const best = survey && bestFitOf(survey);
    if (best && isOn(show, 'best-fit')) drawBest(pen, plot, problem, best, palette);
    const lines = runs.flatMap((run): Line[] => {
      const at = run.hidden ? undefined : positionOf(run, document, results.getState());
      return at ? [{ run, path: modelPath(problem, at, plot) }] : [];
    });
    // The chosen one last, over the others.
    for (const { run, path } of lines.toSorted((a) => (a.run === chosen ? 1 : -1))) {
      const width = run === chosen && lines.length > 1 ? CHOSEN : LINE;
      strokeCased(pen, path, runColor(palette, run.color), palette.card, width);
      const at = problem.kind === 'classify' && problem.features === 1;
      const threshold = at && positionOf(run, document, results.getState());
      if (threshold && problem.kind === 'classify') {
        pen.beginPath();
        traceDashes(pen, thresholdPath(problem, threshold, plot), 2, 3);
        pen.lineWidth = 1.2;
        pen.stroke();
      }
    }
    pen.restore();
    this.#lines = lines;
  }

  #drawEarlier(pen: Pen, plot: Plot, problem: DataProblem, run: Run, color: string): void {
    const { documents, results } = this.#session;
    const { document } = documents.getState();
    const trajectory = results.getState().trajectories.get(run.key)?.value;
    if (trajectory === undefined) return;
    pen.strokeStyle = color;
    pen.lineWidth = EARLIER;
    pen.globalAlpha = 0.16;
    const playhead = Math.min(shownStep(document), trajectory.length - 1);
    pen.beginPath();
    for (const step of earlierSteps(playhead)) {
      const position = trajectory.positions.map((column) => column[step] ?? Number.NaN);
      tracePath(pen, modelPath(problem, position, plot));
    }
    pen.stroke();
    pen.globalAlpha = 1;
  }

  /** Of the lines drawn last, above all else. In the order of runs: the first ones get the best places. */
  writeNames(pen: Pen, plot: Plot): void {
    const { documents, workspace } = this.#session;
    const { experiment } = documents.getState().document;
    const { problem } = experiment;
    if (!isDataProblem(problem)) return;
    const palette = mapPalette(workspace.getState().theme);
    const points = occupied(plot, problem);
    const lines = this.#lines;
    const { scale, frame } = plot;
    const names = runNames(experiment);
    const type = font(NAME * scale, 600);
    const named = lines.flatMap(({ run, path }) => {
      const end = endOf(path, plot);
      const text = names[experiment.runs.indexOf(run)] ?? '';
      return end === undefined ? [] : [{ run, end, text, width: textWidth(text, type) }];
    });
    const requests = named.map(({ run, end, width }): LabelRequest => {
      const previous = this.#before.get(run.key);
      return {
        x: end.x,
        y: end.y,
        gap: 5,
        width: width + 4,
        height: NAME_HEIGHT * scale,
        ...(previous !== undefined && { previous }),
      };
    });
    const room = {
      ...frame,
      top: frame.top - 4,
      right: frame.right + 10,
      bottom: frame.bottom + 2,
    };
    const places = placeLabels(requests, [], room, (box) => AVOIDED * points.share(box));
    this.#before.clear();
    named.forEach(({ run, text, width }, index) => {
      const place = places[index];
      if (place === undefined) return;
      this.#before.set(run.key, place.candidate);
      writeText(pen, text, place.left + 2, place.top + 11.5 * scale, {
        font: type,
        color: runColor(palette, run.color),
        casing: palette.card,
        casingWidth: 3.5,
        width,
      });
    });
  }
}

/** Where the points are, so that names stand beside them. */
function occupied({ frame, ...plot }: Plot, problem: DataProblem): Occupancy {
  const { count, columns, values } = pointsOf(problem);
  const occupancy = new Occupancy(frame.right, frame.bottom);
  const radius = markRadius(count);
  const every = Math.ceil(count / MOST_AVOIDED);
  for (let row = 0; row < count; row += every)
    occupancy.markSpot(
      plot.x(values[row * columns] as number),
      plot.y(values[row * columns + 1] as number),
      radius,
    );
  return occupancy;
}

function strokeCased(
  pen: Pen,
  path: PixelPath,
  color: string,
  casing: string,
  width: number,
): void {
  pen.beginPath();
  tracePath(pen, path);
  pen.strokeStyle = casing;
  pen.lineWidth = width + 2 * CASING;
  pen.stroke();
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.stroke();
}

function drawBest(
  pen: Pen,
  plot: Plot,
  problem: DataProblem,
  position: readonly number[],
  palette: Palette,
): void {
  pen.beginPath();
  traceDashes(pen, modelPath(problem, position, plot), DASH, GAP);
  pen.lineCap = 'butt';
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.lineCap = 'round';
}

function drawResiduals(
  pen: Pen,
  plot: Plot,
  problem: DataProblem,
  position: readonly number[],
  color: string,
  show: readonly string[],
): void {
  const lines = isOn(show, 'residuals');
  const squares = isOn(show, 'squares');
  if (!lines && !squares) return;
  const points = sampleOf(pointsOf(problem));
  const pixels = residualPixels(points, plot, predictionsOf(problem, position, points));
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = 1;
  if (squares) {
    pen.beginPath();
    traceResidualSquares(pen, pixels);
    pen.globalAlpha = 0.09;
    pen.fill();
    pen.globalAlpha = 0.3;
    pen.stroke();
  }
  if (lines) {
    pen.beginPath();
    traceResidualLines(pen, pixels);
    pen.globalAlpha = 0.45;
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** A ring about every point that the chosen run holds to be of the other class. */
function drawWrong(
  pen: Pen,
  plot: Plot,
  problem: ClassifyProblem,
  position: readonly number[],
  color: string,
  palette: Palette,
): void {
  const { count: all } = pointsOf(problem);
  const points = sampleOf(pointsOf(problem));
  const { count, columns, values } = points;
  const logits = predictionsOf(problem, position, points);
  const radius = markRadius(all) + WRONG;
  pen.beginPath();
  for (let row = 0; row < count; row++) {
    const isUpper = values[row * columns + columns - 1] === 1;
    if ((logits[row] as number) > 0 === isUpper) continue;
    const x = plot.x(values[row * columns] as number);
    const y = plot.y(values[row * columns + 1] as number);
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  }
  pen.strokeStyle = palette.card;
  pen.lineWidth = 3.4;
  pen.stroke();
  pen.strokeStyle = color;
  pen.lineWidth = 1.6;
  pen.stroke();
}

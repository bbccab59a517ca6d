/** How well the chosen run fits at the playhead, in numbers. */
import { useEffect, useRef } from 'react';
import { formatShort } from '../../drawing/format';
import { columnLabels } from '../../experiment/data/data-table';
import { classification, goodnessOfFit } from '../../experiment/data/goodness';
import type { DataProblem, Problem } from '../../experiment/experiment';
import { isOn } from '../../experiment/layers';
import { runNames } from '../../experiment/names';
import { isDataProblem } from '../../experiment/problem';
import { chosenRun, positionOf } from '../../state/chosen-run';
import { isCurrent } from '../../state/current';
import { drawnRuns } from '../../state/drawn-runs';
import { readingsOf } from '../../state/readings';
import { type Session, useSession } from '../../state/session';
import { keepPainted, setText } from '../painter';
import { bestFitOf } from './best-fit';
import { chosenInputs } from './chosen-inputs';
import { pointsOf } from './data-points';
import { words } from './words';

/** Of more points the quality is worked out once nothing has moved for so many milliseconds. */
const MOST_AT_ONCE = 5000;
const CALM = 120;

/** Written by a painter: all through a drag another number, and nothing else. */
export function DataReadout() {
  const session = useSession();
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const { documents } = session;
    const readings = readingsOf(session);
    const drawn = drawnRuns();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function write(): void {
      const { current } = text;
      if (current === null || !isCurrent(session)) return;
      setText(current, readoutText(session));
    }
    const stop = keepPainted(
      session,
      () => [
        drawn(documents.getState().document.experiment.runs),
        // Columns may be renamed, and all results stay.
        unitOf(documents.getState().document.experiment.problem),
        ...chosenInputs(session, readings.getState()),
        lacksBestFit(session),
      ],
      () => {
        clearTimeout(timer);
        const { problem } = documents.getState().document.experiment;
        const many = isDataProblem(problem) && pointsOf(problem).count > MOST_AT_ONCE;
        if (many) timer = setTimeout(write, CALM);
        else write();
      },
      readings,
    );
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);
  return <p ref={text} className="landscape-readout data-readout" />;
}

/** Whether a dashed line is looked for in vain: as where kinks lead nowhere, or many lines fit equally well. */
function lacksBestFit({ documents, results }: Session): boolean {
  const { experiment, presentation } = documents.getState().document;
  const survey = results.getState().survey?.value;
  if (survey === undefined || experiment.problem.kind !== 'fit') return false;
  return isOn(presentation.show, 'best-fit') && bestFitOf(survey) === undefined;
}

/** The chosen run's quality, with its name; empty until it is known. */
export function readoutText(session: Session): string {
  const { documents, results, workspace } = session;
  const { document } = documents.getState();
  const { experiment, presentation } = document;
  const { problem, runs } = experiment;
  const chosen = chosenRun(runs, workspace.getState());
  const position = positionOf(chosen, document, results.getState());
  if (!isDataProblem(problem)) return '';
  if (chosen === undefined) return words.noRun;
  if (position === undefined) return '';
  const name = runNames(experiment)[runs.indexOf(chosen)] ?? '';
  const squares = problem.kind === 'fit' && isOn(presentation.show, 'squares');
  const quality = `${name} · ${qualityText(problem, position, squares)}`;
  return lacksBestFit(session) ? `${quality} · ${words.noBestFit}` : quality;
}

/** What is predicted is measured in it; undefined where that has none. */
const unitOf = (problem: Problem): string | undefined =>
  isDataProblem(problem) ? columnLabels(problem).at(-1)?.unit : undefined;

/** @param squares whether they are shown, whose mean area is the mean squared error */
function qualityText(problem: DataProblem, position: readonly number[], squares: boolean): string {
  if (problem.kind === 'classify') {
    const { accuracy, crossEntropy } = classification(problem, position);
    return words.classes(accuracy, crossEntropy);
  }
  const { rSquared, rootMeanSquare } = goodnessOfFit(problem, position);
  const unit = unitOf(problem);
  const behind = unit === undefined ? '' : ` ${unit}`;
  return squares
    ? words.meanArea(`${formatShort(rootMeanSquare ** 2)}${unit === undefined ? '' : `${behind}²`}`)
    : words.fit(rSquared, rootMeanSquare, behind);
}

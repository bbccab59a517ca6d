/** What the chosen run has fitted at the playhead, in the data's own units and for standardized data. */
import { useEffect, useRef } from 'react';
import { isLinear } from '../../experiment/data/own-units';
import type { DataProblem } from '../../experiment/experiment';
import { isDataProblem } from '../../experiment/problem';
import { chosenRun, positionOf } from '../../state/chosen-run';
import { isCurrent } from '../../state/current';
import { readingsOf } from '../../state/readings';
import { type Session, useDocument, useSession, useWorkspace } from '../../state/session';
import { keepPainted, setText } from '../painter';
import { RunMark } from '../runs/RunMark';
import { useRunName } from '../runs/run-selectors';
import { coefficientTexts } from './coefficient-text';
import { words } from './words';

/** Nothing where no run is shown. */
export function Coefficients({ problem }: { readonly problem: DataProblem }) {
  const hoveredRun = useWorkspace((state) => state.hoveredRun);
  const inspectedRun = useWorkspace((state) => state.inspectedRun);
  const key = useDocument(
    ({ document }) => chosenRun(document.experiment.runs, { hoveredRun, inspectedRun })?.key,
  );
  return key === undefined ? null : <OfRun runKey={key} linear={isLinear(problem)} />;
}

interface OfRunProps {
  readonly runKey: number;
  readonly linear: boolean;
}

function OfRun({ runKey, linear }: OfRunProps) {
  const session = useSession();
  const name = useRunName(runKey);
  const color = useDocument(
    ({ document }) => document.experiment.runs.find(({ key }) => key === runKey)?.color ?? 0,
  );
  const own = useRef<HTMLElement>(null);
  const standardized = useRef<HTMLElement>(null);

  // By hand: it changes with every step that is played.
  useEffect(() => {
    const paint = () => {
      const texts = textsOf(session, runKey);
      if (texts === undefined) return;
      setText(own.current, texts.own);
      // A line that is typed is the same to the runs, and has other texts.
      if (linear) setText(standardized.current, texts.standardized ?? '');
    };
    const readings = readingsOf(session);
    const inputs = () => {
      const { experiment, presentation } = session.documents.getState().document;
      const held = readings.getState().trajectories.get(runKey);
      return [held, presentation.at, experiment.steps];
    };
    return keepPainted(session, inputs, paint, readings);
  }, [session, runKey, linear]);

  return (
    <div className="coefficients">
      <p>
        <RunMark color={color} /> {words.fittedBy(name)}
      </p>
      <dl aria-label={words.coefficients(name)}>
        <dt>{linear ? words.ownUnits : words.parameters}</dt>
        <dd ref={own} />
        {linear && (
          <>
            <dt>{words.scaledUnits}</dt>
            <dd ref={standardized} />
          </>
        )}
      </dl>
    </div>
  );
}

/** Undefined until results of this problem have come. */
function textsOf(session: Session, runKey: number) {
  const { document } = session.documents.getState();
  const { problem, runs } = document.experiment;
  if (!isDataProblem(problem) || !isCurrent(session)) return undefined;
  const run = runs.find(({ key }) => key === runKey);
  const position = positionOf(run, document, session.results.getState());
  return position && coefficientTexts(problem, position);
}

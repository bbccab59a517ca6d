/** What the chosen run has fitted at the playhead, in the data's own units and for standardized data. */
import { useEffect, useRef } from 'react';
import { isLinear } from '../../experiment/data/own-units';
import type { DataProblem } from '../../experiment/experiment';
import { isDataProblem } from '../../experiment/problem';
import { isCurrent } from '../../state/current';
import { inspectedRun } from '../../state/inspected-step';
import { shownStep } from '../../state/playhead';
import { type Session, useDocument, useSession, useWorkspace } from '../../state/session';
import { keepPainted } from '../painter';
import { RunMark } from '../runs/RunMark';
import { useRunName } from '../runs/run-selectors';
import { coefficientTexts } from './coefficient-text';
import { words } from './words';

/** Nothing where no run is shown. */
export function Coefficients({ problem }: { readonly problem: DataProblem }) {
  const chosen = useWorkspace((state) => state.inspectedRun);
  const key = useDocument(
    (state) => inspectedRun(state.document.experiment.runs, chosen)?.key ?? Number.NaN,
  );
  return Number.isNaN(key) ? null : <OfRun runKey={key} linear={isLinear(problem)} />;
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
    const write = (element: HTMLElement | null, text: string) => {
      if (element !== null && element.textContent !== text) element.textContent = text;
    };
    const paint = () => {
      const texts = textsOf(session, runKey);
      if (texts === undefined) return;
      write(own.current, texts.own);
      write(standardized.current, texts.standardized ?? '');
    };
    const inputs = () => {
      const { document } = session.documents.getState();
      return [
        document.experiment.problem,
        session.results.getState().trajectories.get(runKey),
        session.workspace.getState().hoveredStep ?? shownStep(document),
      ];
    };
    return keepPainted(session, inputs, paint);
  }, [session, runKey]);

  return (
    <div className="coefficients">
      <dl title={words.coefficients(name)} aria-label={words.coefficients(name)}>
        <dt>
          <RunMark color={color} /> {linear ? words.ownUnits : words.parameters}
        </dt>
        <dd ref={own} />
        {linear && (
          <>
            <dt>
              <RunMark color={color} /> {words.scaledUnits}
            </dt>
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
  const { problem } = document.experiment;
  const trajectory = session.results.getState().trajectories.get(runKey)?.value;
  if (!isDataProblem(problem) || trajectory === undefined || !isCurrent(session)) return undefined;
  const { hoveredStep } = session.workspace.getState();
  const step = Math.min(hoveredStep ?? shownStep(document), trajectory.length - 1);
  return coefficientTexts(
    problem,
    trajectory.positions.map((coordinate) => coordinate[step] ?? Number.NaN),
  );
}

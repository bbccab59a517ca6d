/** Which two of three parameters the map shows, and where the other one stands. */
import { useEffect, useRef } from 'react';
import { Choice } from '../../controls/Choice';
import { formatShort } from '../../drawing/format';
import { axesShown, setPlane } from '../../experiment/map-plane';
import { runNames } from '../../experiment/names';
import { type Axes, parametersOf } from '../../experiment/problem';
import { chosenRun } from '../../state/chosen-run';
import { shownStep } from '../../state/playhead';
import { type Session, useDocument, useSession } from '../../state/session';
import { planeKey, shownPlane } from '../../state/shown-plane';
import { keepPainted, setText } from '../painter';
import { words } from './words';
import './plane-choice.css';

export function PlaneChoice() {
  const session = useSession();
  const { documents, results, workspace } = session;
  const problem = useDocument(({ document }) => document.experiment.problem);
  const plane = useDocument(({ document }) => document.presentation.plane);
  const place = useRef<HTMLSpanElement>(null);
  const whose = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      keepPainted(
        session,
        () => [
          documents.getState().document,
          results.getState().trajectories,
          workspace.getState().hoveredRun,
          workspace.getState().inspectedRun,
        ],
        () => {
          const said = planeInWords(session);
          setText(place.current, said[0] ?? '');
          setText(whose.current, said[1] ?? '');
        },
      ),
    [session, documents, results, workspace],
  );
  const names = parametersOf(problem);
  const pairs = names.flatMap((_, first) =>
    names.slice(first + 1).map((_second, after): Axes => [first, first + 1 + after]),
  );
  const shown = axesShown(problem, plane === undefined ? {} : { plane });
  const textOf = ([across, up]: Axes) => `${names[across]}, ${names[up]}`;
  // Named the other way round, a plane is one of its own.
  const options = [
    ...pairs,
    ...(pairs.some((pair) => textOf(pair) === textOf(shown)) ? [] : [shown]),
  ];
  return (
    <div className="plane-choice" data-off-ground>
      <Choice
        look="bare"
        label={words.plane}
        value={textOf(shown)}
        options={options.map((pair) => ({ value: textOf(pair), label: textOf(pair) }))}
        onChange={(text) => {
          const axes = options.find((pair) => textOf(pair) === text);
          if (axes) documents.present((before) => setPlane(before, problem, axes));
        }}
      />
      <span className="plane-note">
        <span ref={place} />
        <span ref={whose} className="plane-whose" />
      </span>
    </div>
  );
}

/** "at b 0.264" and ", as Adam at step 30". */
function planeInWords(session: Session): readonly string[] {
  const { document } = session.documents.getState();
  const { experiment } = document;
  const plane = shownPlane(session);
  if (plane === undefined || planeKey(plane) === '') return [];
  const others = parametersOf(experiment.problem).flatMap((name, c) =>
    plane.axes.includes(c) ? [] : [`${name} ${formatShort(plane.at[c] ?? Number.NaN)}`],
  );
  const run = chosenRun(experiment.runs, session.workspace.getState());
  const name = run && runNames(experiment)[experiment.runs.indexOf(run)];
  return [words.planeAt(others.join(', ')), name ? words.planeOf(name, shownStep(document)) : ''];
}

/** The points for the keyboard: from one to the next, moved by arrow keys, removed, and added. */
import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import { formatShort } from '../../drawing/format';
import { classNames, columnLabels } from '../../experiment/data/data-table';
import { addPoint, movePoint } from '../../experiment/data/point-changes';
import type { DataProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { arrowStep } from '../landscape/start-keys';
import { pointsOf, rowOf } from './data-points';
import { removeRow } from './point-hands';
import type { Sheet } from './sheet';
import { words } from './words';

interface PointFinderProps {
  readonly problem: DataProblem;
  readonly sheet: Sheet;
}

/** How far beside another a new point stands, as a share of the plot's width. */
const BESIDE = 0.03;

export function PointFinder({ problem, sheet }: PointFinderProps) {
  const session = useSession();
  const { documents, workspace } = session;
  const plot = useStore(sheet, (state) => state.plot);
  const edits = useStore(sheet, (state) => state.edits);
  const [chosen, setChosen] = useState(0);
  const points = pointsOf(problem);
  const row = Math.min(chosen, points.count - 1);
  if (plot === undefined) return null;
  const numbers = rowOf(points, row);
  const [x = 0, y = 0] = numbers;

  function choose(next: number): void {
    const within = Math.min(points.count - 1, Math.max(0, next));
    documents.settle();
    setChosen(within);
    sheet.setState({ focused: within });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || plot === undefined) return;
    const step = arrowStep(event, { domainX: plot.domain.x, domainY: plot.domain.y });
    if (event.key === 'PageDown') choose(row + 1);
    else if (event.key === 'PageUp') choose(row - 1);
    else if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(points.count - 1);
    else if (!edits) return;
    else if (step !== undefined) nudge(step);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (event.key === 'Enter') add();
    else return;
    event.preventDefault();
  }

  function nudge([across, upwards]: readonly [number, number]): void {
    const classes = problem.kind === 'classify' && problem.features === 1;
    // A class is one or the other, however small the key.
    const next = classes && upwards !== 0 ? Number(upwards > 0) : y + upwards;
    const moved = [x + across, next, ...numbers.slice(2)];
    documents.change((experiment) => movePoint(experiment, row, moved), `nudge point ${row}`);
  }

  function remove(): void {
    removeRow(session, sheet, row);
    choose(Math.min(row, points.count - 2));
  }

  function add(): void {
    if (plot === undefined) return;
    const { group } = sheet.getState();
    const [from, to] = plot.domain.x;
    const beside = x + BESIDE * (to - from);
    const across = beside < to ? beside : x - BESIDE * (to - from);
    const isPlane = problem.kind === 'classify' && problem.features === 2;
    documents.change((experiment) =>
      addPoint(experiment, isPlane ? [across, y, group] : [across, y]),
    );
    say(workspace, words.added(points.count + 1));
    setChosen(points.count);
    sheet.setState({ focused: points.count });
  }

  const text = words.point(row + 1, points.count, numbersInWords(problem, numbers));
  return (
    <div
      className="minima-finder point-finder"
      role="slider"
      tabIndex={0}
      aria-label={words.points}
      aria-roledescription={words.pointsRole}
      aria-description={words.pointKeys}
      aria-valuemin={1}
      aria-valuemax={points.count}
      aria-valuenow={row + 1}
      aria-valuetext={text}
      style={{ transform: `translate(${plot.x(x)}px, ${plot.y(y)}px)` }}
      onKeyDown={onKeyDown}
      onFocus={() => sheet.setState({ focused: row })}
      onBlur={() => {
        documents.settle();
        sheet.setState({ focused: undefined });
      }}
    />
  );
}

/** "speed 14, distance 60". */
function numbersInWords(problem: DataProblem, numbers: readonly number[]): string {
  const labels = columnLabels(problem);
  const isClass = problem.kind === 'classify';
  return numbers
    .map((value, column) => {
      const last = column === numbers.length - 1;
      if (isClass && last) return classNames(problem.data)[value === 1 ? 1 : 0];
      const name = labels[column]?.name ?? '';
      return `${name} ${formatShort(value)}`;
    })
    .join(', ');
}

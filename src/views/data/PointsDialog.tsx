/** The points in numbers: a table for those who do not see the plot, or want to copy it. */
import { Dialog } from '../../controls/Dialog';
import { formatExact } from '../../drawing/format';
import { classNames, columnLabels, labelText } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import { pointsOf, rowOf } from './data-points';
import { words } from './words';
import '../charts/steps-dialog.css';

interface PointsDialogProps {
  readonly problem: DataProblem;
  readonly onClose: () => void;
}

/** Nobody reads more, and a page of a hundred thousand rows would stand still. */
const MOST_ROWS = 1000;

/** Nothing in the table can have the focus. */
const scrolledByKeys = { tabIndex: 0 };

export function PointsDialog({ problem, onClose }: PointsDialogProps) {
  const points = pointsOf(problem);
  const shown = Math.min(points.count, MOST_ROWS);
  const labels = columnLabels(problem).map(labelText);
  const names = usedNames(problem, labels);
  return (
    <Dialog title={words.table} size="wide" onClose={onClose}>
      <section className="steps-room" aria-label={words.table} {...scrolledByKeys}>
        <table className="steps">
          <caption>
            {shown < points.count
              ? words.tooMany(shown, points.count)
              : words.pointsOf(points.count)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.pointColumn}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: shown }, (_, row) => row + 1).map((place) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                {rowOf(points, place - 1).map((value, column) => (
                  <td key={names[column]}>{cellText(problem, value, column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}

/** Of the columns that the problem uses: one feature of two leaves the second out. */
const usedNames = (problem: DataProblem, labels: readonly string[]): readonly string[] =>
  problem.kind === 'classify' && problem.features === 1 && labels.length === 3
    ? labels.toSpliced(1, 1)
    : labels;

function cellText(problem: DataProblem, value: number, column: number): string {
  const isClass = problem.kind === 'classify' && column === problem.features;
  return isClass ? classNames(problem.data)[value === 1 ? 1 : 0] : formatExact(value);
}

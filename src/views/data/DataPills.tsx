/** Switches for what stands beside the points, and for what hands may do to them. */
import { useStore } from 'zustand';
import { classNames } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import { isOn, type Layer, toggleLayer } from '../../experiment/layers';
import { useDocument, useSession } from '../../state/session';
import type { Sheet } from './sheet';
import { words } from './words';

type LayerPill = readonly [layer: Layer, name: string, hint: string];

const ofFits: readonly LayerPill[] = [
  ['residuals', words.residuals, words.residualsHint],
  ['squares', words.squares, words.squaresHint],
  ['best-fit', words.bestFit, words.bestFitHint],
  ['earlier-lines', words.earlier, words.earlierHint],
];

const ofClassifiers: readonly LayerPill[] = [
  ['probability', words.probability, words.probabilityHint],
  ['best-fit', words.boundary, words.bestFitHint],
  ['earlier-lines', words.earlier, words.earlierHint],
];

interface DataPillsProps {
  readonly problem: DataProblem;
  readonly sheet: Sheet;
}

export function DataPills({ problem, sheet }: DataPillsProps) {
  const { documents } = useSession();
  const show = useDocument(({ document }) => document.presentation.show);
  const edits = useStore(sheet, (state) => state.edits);
  const pills = problem.kind === 'fit' ? ofFits : ofClassifiers;
  return (
    <div className="landscape-switches">
      <div className="layer-pills" role="group" aria-label={words.switches}>
        <button
          type="button"
          className="layer-pill"
          aria-pressed={edits}
          title={words.editHint}
          onClick={() => sheet.setState({ edits: !edits })}
        >
          {words.edit}
        </button>
        {pills.map(([layer, name, hint]) => (
          <button
            key={layer}
            type="button"
            className="layer-pill"
            aria-pressed={isOn(show, layer)}
            title={hint}
            onClick={() => documents.present((presentation) => toggleLayer(presentation, layer))}
          >
            {name}
          </button>
        ))}
      </div>
      {edits && problem.kind === 'classify' && problem.features === 2 && (
        <GroupChoice problem={problem} sheet={sheet} />
      )}
    </div>
  );
}

/** Of which class points are that a click adds. */
function GroupChoice({ problem, sheet }: DataPillsProps) {
  const chosen = useStore(sheet, (state) => state.group);
  return (
    <div className="layer-pills" role="group" aria-label={words.newPoints}>
      {classNames(problem.data).map((name, index) => {
        const group = index === 0 ? 0 : 1;
        return (
          <button
            key={name}
            type="button"
            className="layer-pill data-group"
            aria-pressed={chosen === group}
            title={`${words.newPoints} ${name}`}
            onClick={() => sheet.setState({ group })}
          >
            <span className="data-group-mark" data-group={group} aria-hidden="true" />
            {name}
          </button>
        );
      })}
    </div>
  );
}

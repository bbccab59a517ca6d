/** Switches for what stands beside the points, and for what hands may do to them. */
import { useStore } from 'zustand';
import { classNames } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import type { Layer } from '../../experiment/layers';
import { LayerSwitch } from '../landscape/LayerSwitch';
import { MorePills } from '../landscape/MorePills';
import type { Sheet } from './sheet';
import { words } from './words';

interface Pill {
  readonly layer: Layer;
  readonly name: string;
  readonly hint: string;
}

const bestFit: Pill = { layer: 'best-fit', name: words.bestFit, hint: words.bestFitHint };

const ofFits: readonly [Pill, Pill, Pill] = [
  { layer: 'residuals', name: words.residuals, hint: words.residualsHint },
  { layer: 'squares', name: words.squares, hint: words.squaresHint },
  bestFit,
];

const ofClassifiers: readonly [Pill, Pill] = [
  { layer: 'probability', name: words.probability, hint: words.probabilityHint },
  bestFit,
];

interface DataPillsProps {
  readonly problem: DataProblem;
  readonly sheet: Sheet;
  /** Somebody wants the points as a table. */
  readonly onTable: () => void;
}

export function DataPills({ problem, sheet, onTable }: DataPillsProps) {
  const edits = useStore(sheet, (state) => state.edits);
  const pills = problem.kind === 'fit' ? ofFits : ofClassifiers;
  /** The one that stands behind *More* where the row is short. */
  const [, folded] = pills;
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
        {pills.map((pill) => (
          <LayerSwitch key={pill.layer} {...pill} {...(pill === folded && { place: 'wide' })} />
        ))}
        <MorePills text={words.more} name={words.furtherSwitches}>
          <LayerSwitch layer="earlier-lines" name={words.earlier} hint={words.earlierHint} />
          <LayerSwitch {...folded} place="narrow" />
          <button
            type="button"
            className="layer-pill"
            onClick={({ currentTarget }) => {
              currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              onTable();
            }}
          >
            {words.table}
          </button>
        </MorePills>
      </div>
      {edits && problem.kind === 'classify' && problem.features === 2 && (
        <GroupChoice problem={problem} sheet={sheet} />
      )}
    </div>
  );
}

/** Of which class points are that a click adds. */
function GroupChoice({ problem, sheet }: Omit<DataPillsProps, 'onTable'>) {
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
            aria-label={name}
            title={`${words.newPoints} ${name}`}
            onClick={() => sheet.setState({ group })}
          >
            <span className="data-group-mark" data-group={group} aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}

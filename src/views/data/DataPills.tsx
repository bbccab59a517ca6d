/** Switches for what stands beside the points, and for what hands may do to them. */
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { placePopover } from '../../controls/popover-place';
import { classNames } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import { isOn, type Layer, toggleLayer } from '../../experiment/layers';
import { useDocument, useSession } from '../../state/session';
import type { Sheet } from './sheet';
import { words } from './words';

type LayerPill = readonly [layer: Layer, name: string, hint: string];

const ofFits: readonly [LayerPill, LayerPill, LayerPill] = [
  ['residuals', words.residuals, words.residualsHint],
  ['squares', words.squares, words.squaresHint],
  ['best-fit', words.bestFit, words.bestFitHint],
];

const ofClassifiers: readonly [LayerPill, LayerPill] = [
  ['probability', words.probability, words.probabilityHint],
  ['best-fit', words.bestFit, words.bestFitHint],
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
          <LayerSwitch key={pill[0]} pill={pill} {...(pill === folded && { place: 'wide' })} />
        ))}
        <Further folded={folded} onTable={onTable} />
      </div>
      {edits && problem.kind === 'classify' && problem.features === 2 && (
        <GroupChoice problem={problem} sheet={sheet} />
      )}
    </div>
  );
}

interface LayerSwitchProps {
  readonly pill: LayerPill;
  /** Of the two of a switch one is seen, as the room is. */
  readonly place?: 'wide' | 'narrow';
}

function LayerSwitch({ pill: [layer, name, hint], place }: LayerSwitchProps) {
  const { documents } = useSession();
  const on = useDocument(({ document }) => isOn(document.presentation.show, layer));
  return (
    <button
      type="button"
      className="layer-pill"
      data-place={place}
      aria-pressed={on}
      title={hint}
      onClick={() => documents.present((presentation) => toggleLayer(presentation, layer))}
    >
      {name}
    </button>
  );
}

/** What there is no room for in the row. */
interface FurtherProps extends Pick<DataPillsProps, 'onTable'> {
  readonly folded: LayerPill;
}

function Further({ folded, onTable }: FurtherProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="layer-pill layer-more"
        popoverTarget={id}
        aria-expanded={open}
        aria-label={words.furtherSwitches}
      >
        {words.more}
        <span aria-hidden="true" />
      </button>
      <div
        ref={list}
        id={id}
        className="layer-list"
        popover="auto"
        role="group"
        aria-label={words.furtherSwitches}
        onBeforeToggle={(event) => {
          if (event.newState === 'open' && button.current)
            placePopover(event.currentTarget, button.current);
        }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <LayerSwitch pill={['earlier-lines', words.earlier, words.earlierHint]} />
        <LayerSwitch pill={folded} place="narrow" />
        <button
          type="button"
          className="layer-pill"
          onClick={() => {
            list.current?.hidePopover();
            onTable();
          }}
        >
          {words.table}
        </button>
      </div>
    </>
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

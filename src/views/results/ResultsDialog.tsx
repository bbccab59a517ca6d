/** A table that compares all visible runs: it sorts, and can be copied. */
import { useRef, useState } from 'react';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { DuplicateIcon } from '../../controls/icons';
import { copyText } from '../../state/clipboard';
import { useDocument } from '../../state/session';
import { resultsTsv, type Sorting, sorted } from './columns';
import { ResultsTable } from './ResultsTable';
import { useResultRows } from './result-rows';
import { words } from './words';
import './results.css';

interface ResultsDialogProps {
  readonly onClose: () => void;
}

export function ResultsDialog({ onClose }: ResultsDialogProps) {
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined);
  const [said, setSaid] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const rows = sorted(useResultRows(), sorting);
  const steps = useDocument((state) => state.document.experiment.steps);
  const start = useDocument((state) => state.document.experiment.start);
  const complete = rows.every(({ result }) => result !== undefined);

  async function copy(): Promise<void> {
    const copied = await copyText(resultsTsv(rows));
    if (!copied && table.current) getSelection()?.selectAllChildren(table.current);
    setSaid(copied ? words.copied : words.refused);
  }

  const tools = (
    <div className="results-tools">
      <p className="results-caption">{words.caption(steps, start)}</p>
      <Button
        look="outlined"
        icon={<DuplicateIcon />}
        aria-disabled={!complete || rows.length === 0}
        onClick={() => complete && rows.length > 0 && copy()}
      >
        {words.copy}
      </Button>
    </div>
  );

  return (
    <Dialog title={words.title} size="wide" tools={tools} onClose={onClose}>
      <p className="results-said" role="status" data-waiting={complete ? undefined : ''}>
        {complete ? said : words.computing}
      </p>
      {rows.length === 0 ? (
        <p className="results-none">{words.allHidden}</p>
      ) : (
        <ResultsTable ref={table} rows={rows} sorting={sorting} onSort={setSorting} />
      )}
      <ul className="results-explanation">
        {words.explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Dialog>
  );
}

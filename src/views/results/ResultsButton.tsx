/** The way to the table of results. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { deferred } from '../deferred';
import { words } from '../runs/words';

const ResultsDialog = deferred(async () => (await import('./ResultsDialog')).ResultsDialog);

export function ResultsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.results}
      </Button>
      {open && <ResultsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

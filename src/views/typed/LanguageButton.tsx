/** Opens the page on the language, from the editors in which it is written. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { deferred } from '../deferred';
import { words } from './words';

const LanguageDialog = deferred(
  async () => (await import('../language/LanguageDialog')).LanguageDialog,
);

interface LanguageButtonProps {
  /** What is being written: its examples come first. */
  readonly kind: 'surfaces' | 'rules';
}

export function LanguageButton({ kind }: LanguageButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" className="typed-language" onClick={() => setOpen(true)}>
        {words.language}
      </Button>
      {open && <LanguageDialog kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
}

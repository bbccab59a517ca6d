/** Copies a NumPy program that repeats the run. */
import { Button } from '../../controls/Button';
import { DuplicateIcon } from '../../controls/icons';
import type { Run } from '../../experiment/experiment';
import { numpyProgram } from '../../experiment/numpy-program';
import { copyText } from '../../state/clipboard';
import { useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { words } from './words';

interface CopyNumpyProps {
  readonly run: Run;
}

export function CopyNumpy({ run }: CopyNumpyProps) {
  const { documents, workspace } = useSession();

  async function copy(): Promise<void> {
    const { experiment } = documents.getState().document;
    const isCopied = await copyText(numpyProgram(experiment, run));
    say(workspace, isCopied ? words.numpyCopied : words.numpyRefused);
  }

  return (
    <Button look="outlined" className="typed-numpy" icon={<DuplicateIcon />} onClick={copy}>
      {words.copyNumpy}
    </Button>
  );
}

/** Copies a NumPy program that repeats the run. */
import { Button } from '../../controls/Button';
import { DuplicateIcon } from '../../controls/icons';
import type { Run } from '../../experiment/experiment';
import { numpyProgram } from '../../experiment/numpy-program';
import { useSession } from '../../state/session';
import { words } from './words';

interface CopyNumpyProps {
  readonly run: Run;
}

export function CopyNumpy({ run }: CopyNumpyProps) {
  const { documents, workspace } = useSession();

  async function copy(): Promise<void> {
    const { experiment } = documents.getState().document;
    try {
      // Absent on pages without https: then this throws as well.
      await navigator.clipboard.writeText(numpyProgram(experiment, run));
      workspace.setState({ message: words.numpyCopied });
    } catch {
      workspace.setState({ message: words.numpyRefused });
    }
  }

  return (
    <Button look="outlined" className="typed-numpy" icon={<DuplicateIcon />} onClick={copy}>
      {words.copyNumpy}
    </Button>
  );
}

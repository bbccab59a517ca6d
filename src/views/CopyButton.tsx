/** Copies a text that is made when it is asked for, and says whether that was allowed. */
import { Button } from '../controls/Button';
import { DuplicateIcon } from '../controls/icons';
import { copyText } from '../state/clipboard';
import { useSession } from '../state/session';
import { say } from '../state/workspace';

interface CopyButtonProps {
  readonly label: string;
  /** For those who hear the button without what stands around it. */
  readonly spoken?: string;
  readonly copied: string;
  readonly refused: string;
  readonly text: () => string;
}

export function CopyButton({ label, spoken, copied, refused, text }: CopyButtonProps) {
  const { workspace } = useSession();
  return (
    <Button
      look="outlined"
      icon={<DuplicateIcon />}
      {...(spoken !== undefined && { 'aria-label': spoken })}
      onClick={async () => say(workspace, (await copyText(text())) ? copied : refused)}
    >
      {label}
    </Button>
  );
}

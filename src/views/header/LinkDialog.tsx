/** A link, selected, to be copied by hand. */
import { Dialog } from '../../controls/Dialog';
import { words } from './words';

interface LinkDialogProps {
  readonly link: string;
  readonly onClose: () => void;
}

export function LinkDialog({ link, onClose }: LinkDialogProps) {
  return (
    <Dialog title={words.copyLink} onClose={onClose}>
      <p className="share-explanation">{words.linkRefused}</p>
      <textarea
        className="share-field"
        aria-label={words.link}
        readOnly
        rows={4}
        value={link}
        ref={(field) => field?.setAttribute('autofocus', '')}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}

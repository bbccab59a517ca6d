/** A link, selected, to be copied by hand. */
import { Dialog } from '../../controls/Dialog';

interface LinkDialogProps {
  readonly link: string;
  readonly onClose: () => void;
}

export function LinkDialog({ link, onClose }: LinkDialogProps) {
  return (
    <Dialog title="Copy this link" onClose={onClose}>
      <p className="share-explanation">
        The browser did not let this page copy it. The link is selected: press Ctrl+C, or ⌘C on a
        Mac.
      </p>
      <textarea
        className="share-field"
        aria-label="Link"
        readOnly
        rows={4}
        value={link}
        ref={(field) => field?.setAttribute('autofocus', '')}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}

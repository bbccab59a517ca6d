/** What stands for a part of the page that could not be fetched: a sentence, another try, and a way to do without. */
import { Button } from '../controls/Button';
import { CloseIcon } from '../controls/icons';
import './not-come.css';

interface NotComeProps {
  readonly sentence: string;
  readonly onRetry: () => void;
  /** Absent where nothing was opened that could be closed. */
  readonly onClose?: () => void;
}

export function NotCome({ sentence, onRetry, onClose }: NotComeProps) {
  return (
    <div className="not-come" role="alert">
      <p>{sentence}</p>
      <Button look="outlined" onClick={onRetry}>
        Try again
      </Button>
      {onClose && (
        <Button look="icon" icon={<CloseIcon />} aria-label="Dismiss" onClick={onClose} />
      )}
    </div>
  );
}

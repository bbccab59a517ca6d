/** A native modal dialog: Escape, its button or a press beside it closes it, and focus returns. */
import { type PointerEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './Button';
import { CloseIcon } from './icons';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide`: for lists to choose from. */
  readonly size?: 'narrow' | 'wide';
  /** Stands below the title and stays while the rest scrolls. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Open as long as it is rendered. */
export function Dialog({ title, onClose, size = 'narrow', tools, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  // Before the browser paints, and closed while it still stands in the page: only then the focus goes back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);

  function onPointerDown(event: PointerEvent<HTMLDialogElement>): void {
    // The dialog's own box is covered by its content; what is left is the backdrop.
    if (event.target === event.currentTarget) event.currentTarget.close();
  }

  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={id}
      onClose={(event) => {
        // The event comes late: the dialog may have been opened again meanwhile.
        if (!event.currentTarget.open) onClose();
      }}
      onPointerDown={onPointerDown}
    >
      <div className="dialog-sheet">
        <div className="dialog-head">
          <h2 className="dialog-title" id={id}>
            {title}
          </h2>
          <Button
            look="icon"
            aria-label="Close"
            icon={<CloseIcon />}
            onClick={() => dialog.current?.close()}
          />
        </div>
        {tools}
        <div className="dialog-body">{children}</div>
      </div>
    </dialog>
  );
}

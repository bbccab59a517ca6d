/** What there is no room for in a row of switches: a button, and a list that it opens. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { placePopover } from '../../controls/popover-place';

interface MorePillsProps {
  /** On the button, for the eye. */
  readonly text: string;
  /** What is within, for screen readers. */
  readonly name: string;
  readonly children: ReactNode;
}

export function MorePills({ text, name, children }: MorePillsProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="layer-pill layer-more"
        popoverTarget={id}
        aria-expanded={open}
        aria-label={name}
      >
        {text}
        <span aria-hidden="true" />
      </button>
      <div
        id={id}
        className="layer-list"
        popover="auto"
        role="group"
        aria-label={name}
        onBeforeToggle={(event) => {
          if (event.newState === 'open' && button.current)
            placePopover(event.currentTarget, button.current);
        }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {children}
      </div>
    </>
  );
}

/** The card of what is open, surface or data: a button that opens the dialog with all others. */
import type { ReactNode } from 'react';
import { ChevronIcon } from '../../controls/icons';

interface ProblemCardProps {
  readonly name: string;
  /** Under the name; none of something typed. */
  readonly tagline: string | undefined;
  readonly thumbnail: ReactNode;
  readonly onOpen: () => void;
}

export function ProblemCard({ name, tagline, thumbnail, onOpen }: ProblemCardProps) {
  return (
    <button type="button" className="surface-card" aria-haspopup="dialog" onClick={onOpen}>
      {thumbnail}
      <span className="surface-card-words">
        <span className="surface-card-name">{name}</span>
        {tagline !== undefined && <span className="surface-card-tagline">{tagline}</span>}
      </span>
      <ChevronIcon />
    </button>
  );
}

/** The surface that is open, and the way to another. */
import { useState } from 'react';
import { ChevronIcon } from '../../controls/icons';
import { setProblem } from '../../experiment/changes';
import type { Problem } from '../../experiment/experiment';
import { problemName, surfaceOf } from '../../experiment/problem';
import { useSession } from '../../state/session';
import { deferred } from '../deferred';
import { Thumbnail } from './Thumbnail';

const SurfaceDialog = deferred(async () => (await import('./SurfaceDialog')).SurfaceDialog);

interface SurfaceCardProps {
  readonly problem: Problem;
}

export function SurfaceCard({ problem }: SurfaceCardProps) {
  const { documents } = useSession();
  const [choosing, setChoosing] = useState(false);
  const surface = surfaceOf(problem);

  function choose(id: string): void {
    setChoosing(false);
    documents.change((experiment) => setProblem(experiment, { kind: 'surface', id }));
  }

  return (
    <>
      <button
        type="button"
        className="surface-card"
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
      >
        {surface !== undefined && <Thumbnail surface={surface} />}
        <span className="surface-card-words">
          <span className="surface-card-name">{problemName(problem)}</span>
          {surface !== undefined && <span className="surface-card-tagline">{surface.tagline}</span>}
        </span>
        <ChevronIcon />
      </button>
      {choosing && (
        <SurfaceDialog current={surface?.id} onChoose={choose} onClose={() => setChoosing(false)} />
      )}
    </>
  );
}

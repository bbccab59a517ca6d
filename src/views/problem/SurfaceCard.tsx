/** The surface that is open, and the way to another. */
import { useState } from 'react';
import { setProblem } from '../../experiment/changes';
import type { Problem } from '../../experiment/experiment';
import { problemName, surfaceOf } from '../../experiment/problem';
import { useSession } from '../../state/session';
import { deferred } from '../deferred';
import { wishFocus } from '../typed/focus-wish';
import { ProblemCard } from './ProblemCard';
import { Thumbnail } from './Thumbnail';

const SurfaceDialog = deferred(async () => (await import('./SurfaceDialog')).SurfaceDialog);

/** What a typed surface begins with. */
const FIRST_FORMULA = 'x^2 + y^2';

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

  function typeOwn(): void {
    setChoosing(false);
    wishFocus('formula');
    if (problem.kind === 'formula') return;
    documents.change((experiment) =>
      setProblem(experiment, { kind: 'formula', text: FIRST_FORMULA }),
    );
  }

  return (
    <>
      <ProblemCard
        name={problemName(problem)}
        tagline={surface?.tagline}
        thumbnail={surface !== undefined && <Thumbnail surface={surface} />}
        onOpen={() => setChoosing(true)}
      />
      {choosing && (
        <SurfaceDialog
          current={surface?.id}
          onChoose={choose}
          onType={typeOwn}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

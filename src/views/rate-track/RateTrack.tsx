/** What stands behind a learning rate's slider: this run's outcome at every rate, drawn and in words. */
import { useCallback, useEffect, useRef } from 'react';
import { looks, stretches, TRACK, trackPaths } from '../../drawing/rate-track';
import type { Sweep } from '../../engine/sweep';
import { rowsTooMany } from '../../experiment/sweep-plan';
import { type Session, useDocument, useSession } from '../../state/session';
import { keepPainted, setAttribute } from '../painter';
import { useCalm } from '../when-calm';
import { outcomesOf, trackInWords } from './track-words';
import { words } from './words';

interface RateTrackProps {
  readonly runKey: number;
  /** The id of the description. */
  readonly id: string;
}

export function RateTrack({ runKey, id }: RateTrackProps) {
  const session = useSession();
  const picture = useRef<SVGSVGElement>(null);
  const rows = useDocument(({ document }) => rowsTooMany(document.experiment));

  useEffect(() => {
    const { results } = session;
    const sweep = () => results.getState().sweeps.get(runKey)?.value;
    return keepPainted(
      session,
      () => [sweep()],
      () => draw(picture.current, sweep()),
    );
  }, [session, runKey]);

  return (
    <>
      <svg
        ref={picture}
        className="rate-track"
        viewBox={`0 0 ${TRACK.width} ${TRACK.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {looks.map((look) => (
          <path key={look} className={`rate-track-${look}`} />
        ))}
      </svg>
      {rows === undefined ? (
        <span id={id} className="visually-hidden">
          <Description runKey={runKey} />
        </span>
      ) : (
        <p id={id} className="rate-track-none">
          {words.tooLong(rows)}
        </p>
      )}
    </>
  );
}

function draw(picture: SVGSVGElement | null, sweep: Sweep | undefined): void {
  const paths = trackPaths(sweep ? stretches(outcomesOf(sweep)) : []);
  looks.forEach((look, index) => {
    const path = picture?.children[index];
    if (path) setAttribute(path, 'd', paths[look]);
  });
}

/** Where nothing moves: nobody listens to a track while it changes. */
function Description({ runKey }: { readonly runKey: number }) {
  const read = useCallback(
    ({ results }: Session) => results.getState().sweeps.get(runKey)?.value,
    [runKey],
  );
  const sweep = useCalm(read);
  return sweep && `${trackInWords(sweep)} ${words.searched(sweep.rates.length)}`;
}

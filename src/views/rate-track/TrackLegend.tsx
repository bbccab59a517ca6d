/** What the shapes behind the learning rates mean, for all of them once. */
import { looks, TRACK, trackPaths } from '../../drawing/rate-track';
import type { Sweep } from '../../engine/sweep';
import { useResults } from '../../state/session';
import type { Keyed } from '../../state/shelf';
import { meanings, words } from './words';

/** As much of a track as shows its pattern. */
const SAMPLE = 0.14;

export function TrackLegend() {
  const rates = useResults(({ sweeps }) => ratesOf([...sweeps.values()]));
  return (
    <details className="track-legend">
      <summary>{words.legend}</summary>
      <p>{words.intro(rates)}</p>
      <dl>
        {looks.map((look) => (
          <div key={look}>
            <dt>
              <svg
                className="rate-track-sample"
                viewBox={`0 0 ${SAMPLE * TRACK.width} ${TRACK.height}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <path
                  className={`rate-track-${look}`}
                  d={trackPaths([{ outcome: look, from: 0, to: SAMPLE, first: 0, last: 0 }])[look]}
                />
              </svg>
              {meanings[look][0]}
            </dt>
            <dd>{meanings[look][1]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.limit}</p>
    </details>
  );
}

/** Long runs are swept at fewer rates first: `96`, or `24 to 96`. */
function ratesOf(sweeps: readonly Keyed<Sweep>[]): string {
  const counts = sweeps.map(({ value }) => value.rates.length);
  if (counts.length === 0) return 'many';
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? String(most) : `${least} to ${most}`;
}

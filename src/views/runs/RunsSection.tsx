/** All runs, one line each, and the way to more. */
import { deferred } from '../deferred';
import { ResultsButton } from '../results/ResultsButton';
import { AddOptimizer } from './AddOptimizer';
import { OneRate } from './OneRate';
import { RunLine } from './RunLine';
import { useRunKeys } from './run-selectors';
import { words } from './words';
import './runs.css';

const TrackLegend = deferred(
  async () => (await import('../rate-track/TrackLegend')).TrackLegend,
  'pictured',
);

export function RunsSection() {
  const keys = useRunKeys();
  return (
    <section className="runs" aria-labelledby="runs-heading">
      <div className="runs-head">
        <h2 className="rail-heading" id="runs-heading">
          {words.heading}
        </h2>
        {keys.length > 1 && <OneRate />}
        {keys.length > 0 && (
          <span className="runs-column" aria-hidden="true">
            {words.rateColumn}
          </span>
        )}
      </div>
      {keys.length === 0 && <p className="runs-none">{words.none}</p>}
      <ul className="runs-list">
        {keys.map((key) => (
          <RunLine key={key} runKey={key} />
        ))}
      </ul>
      <div className="runs-foot">
        <AddOptimizer />
        {keys.length > 0 && <ResultsButton />}
        {keys.length > 0 && <TrackLegend />}
      </div>
    </section>
  );
}

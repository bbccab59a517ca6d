/** All runs, one line each, and the way to more. */
import { AddOptimizer } from './AddOptimizer';
import { RunLine } from './RunLine';
import { useRunKeys } from './run-selectors';
import './runs.css';

export function RunsSection() {
  const keys = useRunKeys();
  return (
    <section className="runs" aria-labelledby="runs-heading">
      <div className="runs-head">
        <h2 className="rail-heading" id="runs-heading">
          Optimizers
        </h2>
        <span className="runs-column" aria-hidden="true">
          learning rate
        </span>
      </div>
      {keys.length === 0 && (
        <p className="runs-none">No optimizer yet: add one to see where it goes.</p>
      )}
      <ul className="runs-list">
        {keys.map((key) => (
          <RunLine key={key} runKey={key} />
        ))}
      </ul>
      <AddOptimizer />
    </section>
  );
}

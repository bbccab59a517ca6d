/** How many rows a step looks at, and how many steps see every row once. */
import { NumberField } from '../../controls/NumberField';
import { setBatch } from '../../experiment/data/data-changes';
import { tableOfData } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import { useDocument, useSession } from '../../state/session';
import { grouped, words } from './words';

interface BatchProps {
  readonly problem: DataProblem;
}

export function BatchField({ problem }: BatchProps) {
  const { documents } = useSession();
  const batch = useDocument((state) => state.document.experiment.batch);
  const { count } = tableOfData(problem.data);
  return (
    <NumberField
      label={words.batch}
      value={batch ?? count}
      bounds={{ minimum: 1, maximum: count, whole: true }}
      format={(value) => (value === count ? words.allRows(count) : grouped(value))}
      spelled={{ [words.all]: count, [words.allRows(count)]: count }}
      onCommit={(value) => documents.change((experiment) => setBatch(experiment, value))}
    />
  );
}

/** Nothing where every step sees all rows. */
export function EpochLine({ problem }: BatchProps) {
  const batch = useDocument((state) => state.document.experiment.batch);
  const steps = useDocument((state) => state.document.experiment.steps);
  if (batch === undefined) return null;
  const { count } = tableOfData(problem.data);
  const batches = Math.ceil(count / batch);
  return (
    <p className="data-note">
      {words.epoch(batches)}; {words.epochs(steps / batches)}.
    </p>
  );
}

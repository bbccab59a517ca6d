/** The other settings of a run in one quiet line: what is not zero. */
import { scheduleById } from '../../catalogue/schedules';
import { formatShort } from '../../drawing/format';
import type { Run, TypedRule } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { Letter } from './Letter';

interface RunSummaryProps {
  readonly run: Run;
  readonly rules: readonly TypedRule[];
}

export function RunSummary({ run, rules }: RunSummaryProps) {
  const { hyperparameters, schedule, clip } = run;
  const shown = (methodOf(run.optimizer, rules)?.hyperparameters ?? []).filter(
    ({ name }) => hyperparameters[name] !== 0,
  );
  const scheduleName = schedule === undefined ? undefined : scheduleById.get(schedule.id)?.name;
  if (shown.length === 0 && schedule === undefined && clip === undefined) return null;
  return (
    <p className="run-summary">
      {shown.map((hyperparameter) => (
        <span key={hyperparameter.name} className="run-summary-item">
          <Letter of={hyperparameter} />
          {hyperparameter.scale !== 'switch' && (
            <> {formatShort(hyperparameters[hyperparameter.name] ?? hyperparameter.default)}</>
          )}
        </span>
      ))}
      {scheduleName !== undefined && (
        <span className="run-summary-item">{scheduleName.toLowerCase()}</span>
      )}
      {clip !== undefined && <span className="run-summary-item">clip {formatShort(clip)}</span>}
    </p>
  );
}

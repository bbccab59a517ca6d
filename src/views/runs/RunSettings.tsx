/** An opened run: every setting, the rule it follows, and what can be done with it. */
import type { MouseEvent } from 'react';
import { Button } from '../../controls/Button';
import { DuplicateIcon, RemoveIcon } from '../../controls/icons';
import { duplicateRun, removeRun } from '../../experiment/changes';
import type { Problem, Run, TypedRule } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { setHyperparameter } from '../../experiment/run-changes';
import { useSession } from '../../state/session';
import { ClipControl } from './ClipControl';
import { HyperparameterControl } from './HyperparameterControl';
import { KnownRates } from './KnownRates';
import { MethodNotes } from './MethodNotes';
import { runColor } from './RunMark';
import { ScheduleControl } from './ScheduleControl';

interface RunSettingsProps {
  readonly run: Run;
  readonly name: string;
  readonly problem: Problem;
  readonly rules: readonly TypedRule[];
}

/** Moves the focus off a run that is about to go: to the next, the one before, or the way to add another. */
function focusNeighbour(inside: HTMLElement): void {
  const line = inside.closest('.run');
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling;
  const add = line?.closest('.runs')?.querySelector<HTMLElement>('.runs-add');
  (neighbour?.querySelector<HTMLElement>('.run-name') ?? add)?.focus();
}

export function RunSettings({ run, name, problem, rules }: RunSettingsProps) {
  const { documents, workspace } = useSession();
  const { key } = run;
  const method = methodOf(run.optimizer, rules);
  if (method === undefined) return null;

  function remove(event: MouseEvent<HTMLElement>): void {
    focusNeighbour(event.currentTarget);
    documents.change((experiment) => removeRun(experiment, key));
    workspace.setState({ openRun: undefined, message: `${name} removed; Undo brings it back` });
  }

  return (
    <div className="run-settings">
      <KnownRates run={run} method={method} problem={problem} />
      {method.hyperparameters.map((hyperparameter) => (
        <HyperparameterControl
          key={hyperparameter.name}
          owner={name}
          hyperparameter={hyperparameter}
          value={run.hyperparameters[hyperparameter.name] ?? hyperparameter.default}
          color={runColor(run.color)}
          onChange={(value, gesture) =>
            documents.change(
              (experiment) => setHyperparameter(experiment, key, hyperparameter.name, value),
              gesture,
            )
          }
        />
      ))}
      <ScheduleControl run={run} name={name} />
      <ClipControl run={run} name={name} />
      <MethodNotes method={method} />
      <div className="run-actions">
        <Button
          look="outlined"
          icon={<DuplicateIcon />}
          aria-label={`Duplicate ${name}`}
          onClick={() => documents.change((experiment) => duplicateRun(experiment, key))}
        >
          Duplicate
        </Button>
        <Button
          look="outlined"
          icon={<RemoveIcon />}
          aria-label={`Remove ${name}`}
          onClick={remove}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}

/** How a run's learning rate changes over the steps. */
import { scheduleById, schedules } from '../../catalogue/schedules';
import { Choice } from '../../controls/Choice';
import type { Run } from '../../experiment/experiment';
import { setSchedule, setScheduleParameter } from '../../experiment/run-changes';
import { useSession } from '../../state/session';
import { HyperparameterControl } from './HyperparameterControl';
import { runColor } from './RunMark';
import { ScheduleSketch } from './ScheduleSketch';
import { words } from './words';

const options = schedules.map(({ id, name }) => ({ value: id, label: name }));

interface ScheduleControlProps {
  readonly run: Run;
  readonly name: string;
}

export function ScheduleControl({ run, name }: ScheduleControlProps) {
  const { documents } = useSession();
  const { key, schedule } = run;
  const id = schedule?.id ?? 'constant';
  const definition = schedule && scheduleById.get(id);
  return (
    <div className="run-schedule">
      <Choice
        label={words.schedule}
        value={id}
        options={options}
        onChange={(chosen) =>
          documents.change((experiment) => setSchedule(experiment, key, chosen))
        }
      />
      {schedule && <ScheduleSketch schedule={schedule} color={runColor(run.color)} />}
      {definition && <p className="hyperparameter-meaning">{definition.idea}</p>}
      {definition?.parameters.map((parameter) => (
        <HyperparameterControl
          key={`${id} ${parameter.name}`}
          owner={name}
          hyperparameter={parameter}
          value={schedule?.parameters[parameter.name] ?? 0}
          color={runColor(run.color)}
          onChange={(value, gesture) =>
            documents.change(
              (experiment) => setScheduleParameter(experiment, key, parameter.name, value),
              gesture,
            )
          }
        />
      ))}
    </div>
  );
}

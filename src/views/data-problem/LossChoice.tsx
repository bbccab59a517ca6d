/** What an example costs, and from which error on it counts otherwise. */
import { lossById, losses } from '../../catalogue/losses';
import { Choice } from '../../controls/Choice';
import { NumberField } from '../../controls/NumberField';
import { setLoss, setLossSetting } from '../../experiment/data/data-changes';
import type { FitProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { words } from './words';

interface LossProps {
  readonly problem: FitProblem;
}

const options = losses
  .filter(({ id }) => id !== 'bce')
  .map(({ id, name }) => ({ value: id, label: words.lossName(name) }));

export function LossChoice({ problem }: LossProps) {
  const { documents } = useSession();
  return (
    <Choice
      label={words.loss}
      value={problem.loss.id}
      options={options}
      onChange={(id) => documents.change((experiment) => setLoss(experiment, id))}
    />
  );
}

/** δ or β; nothing for losses without. */
export function LossSettings({ problem }: LossProps) {
  const { documents } = useSession();
  const { id, settings } = problem.loss;
  return (lossById.get(id)?.settings ?? []).map((setting) => (
    <div key={setting.name} className="loss-setting">
      <NumberField
        label={setting.name}
        shortLabel={words.setting(setting.name === 'delta' ? 'δ' : 'β', setting.meaning)}
        value={settings[setting.name] ?? setting.default}
        bounds={setting}
        onCommit={(value) =>
          documents.change((experiment) => setLossSetting(experiment, setting.name, value))
        }
      />
    </div>
  ));
}

/** What can be done with a run, one press away: a short menu, with the twelve colours. */
import { MoreIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import type { MenuItem } from '../../controls/MenuItems';
import { setColor } from '../../experiment/changes';
import type { Run } from '../../experiment/experiment';
import { COLORS } from '../../experiment/suggest';
import { lookInside } from '../../state/inspected-step';
import { useSession } from '../../state/session';
import { RunMark } from './RunMark';
import { type RunAction, useRunActions } from './run-actions';
import { colorName, words } from './words';

interface RunMenuProps {
  readonly run: Run;
  readonly name: string;
  readonly onRename: () => void;
}

const item = ({ label, disabled, act }: RunAction): MenuItem => ({
  label,
  disabled,
  onSelect: act,
});

export function RunMenu({ run, name, onRename }: RunMenuProps) {
  const session = useSession();
  const { documents } = session;
  const { duplicate, visibility, solo, up, down, remove } = useRunActions(run, name);
  const colors = Array.from(
    { length: COLORS },
    (_, color): MenuItem => ({
      label: colorName(color),
      picture: <RunMark color={color} />,
      checked: color === run.color,
      onSelect: () => documents.change((experiment) => setColor(experiment, run.key, color)),
    }),
  );
  return (
    <Menu
      label={words.more(name)}
      look="icon"
      className="run-more"
      icon={<MoreIcon />}
      items={[
        {
          name: words.run,
          look: 'lines',
          items: [
            { label: words.rename, onSelect: onRename },
            {
              label: words.lookInside,
              onSelect: () => lookInside(session, run.key),
            },
            item(duplicate),
            item(remove),
          ],
        },
        { name: words.visibility, look: 'lines', items: [visibility, solo].map(item) },
        { name: words.order, look: 'lines', items: [up, down].map(item) },
        { name: words.color, look: 'pictures', items: colors },
      ]}
    />
  );
}

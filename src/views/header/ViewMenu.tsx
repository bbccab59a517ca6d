/** How the page looks on this device, and its keys: nothing of it belongs to the experiment. */
import { CheckIcon, MoonIcon, NoIcon, SunIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import type { MenuItem } from '../../controls/MenuItems';
import { useSession, useWorkspace } from '../../state/session';
import type { ThemeChoice } from '../../state/workspace';
import { words } from './words';

const themes: readonly (readonly [choice: ThemeChoice, label: string])[] = [
  ['system', words.systemTheme],
  ['light', words.lightTheme],
  ['dark', words.darkTheme],
];

const types: readonly (readonly [larger: boolean, label: string])[] = [
  [false, words.normalType],
  [true, words.largerType],
];

const option = (label: string, checked: boolean, onSelect: () => void): MenuItem => ({
  label,
  checked,
  picture: checked ? <CheckIcon /> : <NoIcon />,
  onSelect,
});

export function ViewMenu() {
  const { workspace } = useSession();
  const dark = useWorkspace((state) => state.theme === 'dark');
  const chosen = useWorkspace((state) => state.themeChoice);
  const larger = useWorkspace((state) => state.largerType);
  return (
    <Menu
      label={words.view}
      look="icon"
      className="header-view"
      icon={dark ? <MoonIcon /> : <SunIcon />}
      items={[
        {
          name: words.theme,
          look: 'lines',
          items: themes.map(([choice, label]) =>
            option(label, choice === chosen, () => workspace.setState({ themeChoice: choice })),
          ),
        },
        {
          name: words.type,
          look: 'lines',
          items: types.map(([size, label]) =>
            option(label, size === larger, () => workspace.setState({ largerType: size })),
          ),
        },
        {
          name: words.help,
          look: 'lines',
          items: [
            {
              label: words.keys,
              picture: <NoIcon />,
              aside: '?',
              onSelect: () => workspace.setState({ keysShown: true }),
            },
          ],
        },
      ]}
    />
  );
}

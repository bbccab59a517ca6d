/** Light or dark: the visitor's choice, kept on this device; until one is made, what the system prefers. */
import { palettes } from '../drawing/palette';
import { keep, kept } from '../state/kept';
import type { Theme, ThemeChoice, WorkspaceState, WorkspaceStore } from '../state/workspace';

function chosenBefore(): ThemeChoice {
  const choice = kept('theme');
  return choice === 'light' || choice === 'dark' ? choice : 'system';
}

/** Applies the workspace's choice of theme and type to the page, from now on; returns a function that stops it. */
export function followTheme(workspace: WorkspaceStore): () => void {
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');
  const page = document.documentElement.dataset;

  const themeOf = ({ themeChoice, printing }: WorkspaceState): Theme => {
    if (printing) return 'light';
    // Pictures must suit the text around them, whose colours are then the system's.
    if (themeChoice !== 'system' && !forced.matches) return themeChoice;
    return darkness.matches ? 'dark' : 'light';
  };
  const adopt = () => {
    const state = workspace.getState();
    const theme = themeOf(state);
    page.theme = theme;
    page.type = state.largerType ? 'larger' : 'normal';
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
      meta.content = palettes[theme].paper;
    if (state.theme !== theme) workspace.setState({ theme });
  };

  workspace.setState({ themeChoice: chosenBefore(), largerType: kept('type') === 'larger' });
  adopt();
  const stop = workspace.subscribe((state, before) => {
    if (state.themeChoice !== before.themeChoice) keep('theme', state.themeChoice);
    if (state.largerType !== before.largerType)
      keep('type', state.largerType ? 'larger' : 'normal');
    const { themeChoice, largerType, printing } = state;
    if (
      themeChoice !== before.themeChoice ||
      largerType !== before.largerType ||
      printing !== before.printing
    )
      adopt();
  });
  darkness.addEventListener('change', adopt);
  forced.addEventListener('change', adopt);
  return () => {
    stop();
    darkness.removeEventListener('change', adopt);
    forced.removeEventListener('change', adopt);
  };
}

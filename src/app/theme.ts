/** Light or dark: the visitor's choice, kept on this device; until one is made, what the system prefers. */
import type { Theme, WorkspaceStore } from '../state/workspace';

const KEY = 'fall-line.theme';

/** What was chosen on this device, if anything was; storage may be refused. */
function chosenTheme(): Theme | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Refused or full: the choice lasts as long as the page.
  }
}

/** Applies the workspace's theme to the page, from now on; returns a function that stops it. */
export function followTheme(workspace: WorkspaceStore): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const page = document.documentElement.dataset;
  let chosen = chosenTheme();

  const adopt = () => {
    const theme = chosen ?? (system.matches ? 'dark' : 'light');
    page.theme = theme;
    workspace.setState({ theme });
  };
  // Any theme that is not the page's already was set by the visitor.
  const stop = workspace.subscribe(({ theme }) => {
    if (theme === page.theme) return;
    chosen = theme;
    keepTheme(theme);
    adopt();
  });
  adopt();
  system.addEventListener('change', adopt);
  return () => {
    stop();
    system.removeEventListener('change', adopt);
  };
}

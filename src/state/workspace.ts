/** What belongs to this visit and to no link: what is under the pointer, what is open, the theme. */
import { createStore } from 'zustand/vanilla';
import type { ChartSeriesId } from '../experiment/experiment';
import type { MapSize } from './shown-view';

export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

export interface WorkspaceState {
  /** The step under the pointer, anywhere: map, charts and timeline show the same one. */
  readonly hoveredStep: number | undefined;
  /** The run under the pointer. */
  readonly hoveredRun: number | undefined;
  /** The minimum under the pointer, as its place in the survey. */
  readonly hoveredMinimum: number | undefined;
  /** A point that the map is to show for a moment; a new object shows it anew. */
  readonly flashed: { readonly position: readonly number[] } | undefined;
  /** The position under the pointer on the map, in the problem's coordinates. */
  readonly pointer: readonly [number, number] | undefined;
  /** The run whose settings are open. */
  readonly openRun: number | undefined;
  /** The run that somebody chose to look inside; undefined: nobody has. */
  readonly inspectedRun: number | undefined;
  /** Somebody wants to see the inside of that run; a new object shows it anew. */
  readonly lookedInside: { readonly run: number } | undefined;
  /** Whether a step taken apart is on the page. */
  readonly inspecting: boolean;
  /** Whether the map shows what that step is made of. */
  readonly stepArrows: boolean;
  /** Whether a learning rate that is moved moves that of all runs. */
  readonly oneRate: boolean;
  /** The chart that stands in the place of the map. */
  readonly enlargedChart: ChartSeriesId | undefined;
  readonly playing: boolean;
  /** Steps a second; undefined: as the length of the runs suggests. */
  readonly speed: number | undefined;
  /** At the end, playing begins again. */
  readonly loops: boolean;
  /** By how many steps the buttons move the playhead. */
  readonly stride: number;
  /** The map's size on the screen; undefined until it has been laid out. */
  readonly map: MapSize | undefined;
  /** What is shown: the choice, the system's, or light while printing. */
  readonly theme: Theme;
  readonly themeChoice: ThemeChoice;
  /** Whether letters are larger than usual, for those who sit at the back. */
  readonly largerType: boolean;
  /** Whether the list of keys is open. */
  readonly keysShown: boolean;
  /** The dialog for one's own data is open; a file that was dropped stands in it. A new object is a new file. */
  readonly ownData: { readonly file?: File } | undefined;
  /** The browser has refused to keep the experiment, and nobody has taken note of it yet. */
  readonly unkept: boolean;
  /** While the browser lays out paper. */
  readonly printing: boolean;
  /** A file that takes longer than a moment to write: the share that is done, from 0 to 1, and the way out of it. */
  readonly writing: { readonly share: number; readonly cancel: () => void } | undefined;
  /** A short message on what was just done ("Link copied"), announced politely. */
  readonly message: string | undefined;
}

const initial: WorkspaceState = {
  hoveredStep: undefined,
  hoveredRun: undefined,
  hoveredMinimum: undefined,
  flashed: undefined,
  pointer: undefined,
  openRun: undefined,
  inspectedRun: undefined,
  lookedInside: undefined,
  inspecting: false,
  stepArrows: false,
  oneRate: false,
  enlargedChart: undefined,
  playing: false,
  speed: undefined,
  loops: false,
  stride: 1,
  map: undefined,
  theme: 'light',
  themeChoice: 'system',
  largerType: false,
  keysShown: false,
  ownData: undefined,
  unkept: false,
  printing: false,
  writing: undefined,
  message: undefined,
};

export const createWorkspace = () => createStore<WorkspaceState>(() => initial);

export type WorkspaceStore = ReturnType<typeof createWorkspace>;

/** Says what was just done, also when the same was said a moment ago. */
export function say(workspace: WorkspaceStore, message: string): void {
  workspace.setState({ message: undefined });
  workspace.setState({ message });
}

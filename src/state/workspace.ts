/** What belongs to this visit and to no link: what is under the pointer, what is open, the theme. */
import { createStore } from 'zustand/vanilla';

export type Theme = 'light' | 'dark';

export interface WorkspaceState {
  /** The step under the pointer, anywhere: map, charts and timeline show the same one. */
  readonly hoveredStep: number | undefined;
  /** The run under the pointer. */
  readonly hoveredRun: number | undefined;
  /** The position under the pointer on the map, in the problem's coordinates. */
  readonly pointer: readonly [number, number] | undefined;
  /** The run whose settings are open. */
  readonly openRun: number | undefined;
  readonly playing: boolean;
  /** Steps a second. */
  readonly speed: number;
  /** Samples of the map's grid, from its size on the screen. */
  readonly grid: { readonly columns: number; readonly rows: number };
  readonly theme: Theme;
  /** A short message on what was just done ("Link copied"), announced politely. */
  readonly message: string | undefined;
}

const initial: WorkspaceState = {
  hoveredStep: undefined,
  hoveredRun: undefined,
  pointer: undefined,
  openRun: undefined,
  playing: false,
  speed: 30,
  grid: { columns: 0, rows: 0 },
  theme: 'light',
  message: undefined,
};

export const createWorkspace = () => createStore<WorkspaceState>(() => initial);

export type WorkspaceStore = ReturnType<typeof createWorkspace>;

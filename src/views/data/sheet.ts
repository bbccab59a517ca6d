/** What the data view shows beside the document: where its plot stands, and which point a hand or a key is at. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { dataDomain } from '../../drawing/data-domain';
import { type Domain, layOutPlot, type Plot, type PlotSize } from '../../drawing/plot';
import type { DataProblem } from '../../experiment/experiment';
import { isDataProblem, isSameSurface } from '../../experiment/problem';
import type { Session } from '../../state/session';
import { pointsOf } from './data-points';

export interface SheetState {
  /** Undefined until it has been laid out. */
  readonly plot: Plot | undefined;
  /** The row of the point under the pointer, or held. */
  readonly hovered: number | undefined;
  /** The row of the point that keys move. */
  readonly focused: number | undefined;
  /** Whether hands may change the points. */
  readonly edits: boolean;
  /** Of points to come. */
  readonly group: 0 | 1;
}

export interface Sheet {
  getState(): SheetState;
  getInitialState(): SheetState;
  setState: StoreApi<SheetState>['setState'];
  subscribe: StoreApi<SheetState>['subscribe'];
  resize(size: PlotSize, scale: number): void;
  /** Follows the document from now on; returns a function that stops it. */
  follow(): () => void;
}

export function createSheet({ documents }: Session): Sheet {
  const store = createStore<SheetState>(() => ({
    plot: undefined,
    hovered: undefined,
    focused: undefined,
    edits: true,
    group: 1,
  }));
  let size: PlotSize | undefined;
  let scale = 1;
  let domain: Domain | undefined;
  let shown: DataProblem | undefined;

  function show(problem: DataProblem): void {
    const held = documents.getState().gesture !== undefined && domain !== undefined;
    const same = shown !== undefined && isSameSurface(problem, shown);
    // Under a hand the plot stands still.
    const next = same && held ? domain : domainOf(problem, same ? domain : undefined);
    const moved = next !== domain || (shown && groupTicks(problem) !== groupTicks(shown));
    domain = next;
    shown = problem;
    if (moved) layOut();
  }

  function layOut(): void {
    if (size === undefined || domain === undefined || shown === undefined) return;
    store.setState({ plot: plotOf(shown, size, domain, scale) });
  }

  function look(): void {
    const { problem } = documents.getState().document.experiment;
    if (isDataProblem(problem)) show(problem);
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    setState: store.setState,
    subscribe: store.subscribe,
    resize(next, type) {
      size = next;
      scale = type;
      look();
      layOut();
    },
    follow: () =>
      documents.subscribe((state, before) => {
        const { problem } = state.document.experiment;
        if (problem === before.document.experiment.problem && state.gesture === before.gesture)
          return;
        const { count } = isDataProblem(problem) ? pointsOf(problem) : { count: 0 };
        const { hovered, focused } = store.getState();
        if ((hovered ?? -1) >= count || (focused ?? -1) >= count)
          store.setState({ hovered: undefined, focused: undefined });
        look();
      }),
  };
}

/** The picture of a problem with room for all its points. */
export const plotFor = (problem: DataProblem, size: PlotSize, scale: number): Plot =>
  plotOf(problem, size, domainOf(problem, undefined), scale);

/** Where two classes stand one above the other, between them how probable the upper one is. */
const PROBABILITIES = [-0.1, 1.1] as const;

const domainOf = (problem: DataProblem, before: Domain | undefined): Domain =>
  dataDomain(
    pointsOf(problem),
    before,
    problem.kind === 'classify' && problem.features === 1 ? PROBABILITIES : undefined,
  );

function plotOf(problem: DataProblem, size: PlotSize, domain: Domain, scale: number): Plot {
  return layOutPlot(size, domain, scale, groupTicks(problem));
}

const halves = [0, 0.5, 1].map((value) => ({ value, text: String(value) }));

const groupTicks = (problem: DataProblem) =>
  problem.kind === 'classify' && problem.features === 1 ? halves : undefined;

/** The open document with its history: every choice the visitor makes passes through here. */
import { createStore } from 'zustand/vanilla';
import type { Experiment, FallLineDocument, Presentation } from '../experiment/experiment';
import type { Notice } from '../experiment/notice';
import { isSameSurface } from '../experiment/problem';
import { forgetPlace } from '../experiment/view';

/** Undo steps kept. */
const LONGEST_HISTORY = 200;

export interface DocumentState {
  readonly document: FallLineDocument;
  readonly past: readonly FallLineDocument[];
  readonly future: readonly FallLineDocument[];
  /** What could not be used of the last link or file. */
  readonly notices: readonly Notice[];
  /** The gesture whose changes are being merged into one undo step. */
  readonly gesture: string | undefined;
}

export interface DocumentStore {
  getState(): DocumentState;
  subscribe(listener: (state: DocumentState, previous: DocumentState) => void): () => void;
  getInitialState(): DocumentState;
  /**
   * Changes the experiment. Changes that name the same gesture, one after another, become one undo step: a drag is
   * one step however many pointer events it took.
   */
  change(update: (experiment: Experiment) => Experiment, gesture?: string): void;
  /** Changes how it is shown, as an undo step. */
  present(update: (presentation: Presentation) => Presentation, gesture?: string): void;
  /** Ends the current gesture: the next change is an undo step of its own. */
  settle(): void;
  /** Moves the playhead; no undo step. */
  seek(at: number | undefined): void;
  /** Replaces the document, which Undo brings back. */
  open(document: FallLineDocument, notices?: readonly Notice[]): void;
  /** Tells what could not be used of something that opened nothing. */
  notify(notices: readonly Notice[]): void;
  undo(): void;
  redo(): void;
  dismissNotices(): void;
}

/** The other document with this one's playhead: undo steps over everything but it. */
function withPlayheadOf(document: FallLineDocument, other: FallLineDocument): FallLineDocument {
  const { at: _left, ...presentation } = other.presentation;
  const { at } = document.presentation;
  return {
    experiment: other.experiment,
    presentation: at === undefined ? presentation : { ...presentation, at },
  };
}

export function createDocumentStore(
  document: FallLineDocument,
  past: readonly FallLineDocument[] = [],
  notices: readonly Notice[] = [],
): DocumentStore {
  const initial: DocumentState = { document, past, future: [], notices, gesture: undefined };
  const store = createStore<DocumentState>(() => initial);

  function replace(next: FallLineDocument, gesture: string | undefined): void {
    store.setState((state) => {
      if (next === state.document) return state;
      const merges = gesture !== undefined && gesture === state.gesture;
      const kept = merges ? state.past : [...state.past, state.document].slice(-LONGEST_HISTORY);
      return { document: next, past: kept, future: [], gesture };
    });
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    change(update, gesture) {
      const { document: current } = store.getState();
      const experiment = update(current.experiment);
      if (experiment === current.experiment) return;
      const { presentation } = current;
      // Where one looked on another surface says nothing about this one.
      const moved = !isSameSurface(experiment.problem, current.experiment.problem);
      const shown = moved ? forgetPlace(presentation) : presentation;
      replace({ experiment, presentation: shown }, gesture);
    },
    present(update, gesture) {
      const { document: current } = store.getState();
      const presentation = update(current.presentation);
      if (presentation !== current.presentation) replace({ ...current, presentation }, gesture);
    },
    settle: () => store.setState({ gesture: undefined }),
    seek(at) {
      store.setState((state) => {
        if (state.document.presentation.at === at) return state;
        const { at: _left, ...presentation } = state.document.presentation;
        const moved = at === undefined ? presentation : { ...presentation, at };
        return { document: { ...state.document, presentation: moved } };
      });
    },
    open(next, found = []) {
      replace(next, undefined);
      store.setState({ notices: found });
    },
    notify: (notices) => store.setState({ notices }),
    undo() {
      store.setState((state) => {
        const before = state.past.at(-1);
        if (before === undefined) return state;
        return {
          document: withPlayheadOf(state.document, before),
          past: state.past.slice(0, -1),
          future: [state.document, ...state.future],
          gesture: undefined,
        };
      });
    },
    redo() {
      store.setState((state) => {
        const after = state.future[0];
        if (after === undefined) return state;
        return {
          document: withPlayheadOf(state.document, after),
          past: [...state.past, state.document],
          future: state.future.slice(1),
          gesture: undefined,
        };
      });
    },
    dismissNotices: () => store.setState({ notices: [] }),
  };
}

/** Plays the runs: moves the playhead frame by frame, and works only while playing. */
import { updateSoon } from './frames';
import { advance, playheadAt, shownStep } from './playhead';
import type { Session } from './session';
import { paceOf } from './speed';

/** Seconds for which a finished picture stands before playing begins again. */
const REST = 0.8;

export interface Playback {
  /** From the playhead on; from the start when it stands at the end. */
  play(): void;
  pause(): void;
  toggle(): void;
  /** Pauses and moves the playhead by so many steps. */
  stepBy(steps: number): void;
  /** Pauses and moves the playhead; beyond either end it stays there. */
  goTo(step: number): void;
}

export function createPlayback({ documents, workspace }: Session): Playback {
  /** The playhead with its fraction of a step: slow speeds take several frames for one. */
  let position = 0;
  let last = 0;

  function seek(step: number): void {
    documents.seek(playheadAt(step, documents.getState().document.experiment.steps));
  }

  function frame(): void {
    const { playing, speed, loops } = workspace.getState();
    if (!playing) return;
    const { document } = documents.getState();
    const { steps } = document.experiment;
    const shown = shownStep(document);
    // Somebody scrubbed, or opened another experiment.
    if (shown !== Math.min(steps, Math.floor(position))) position = shown;
    const now = performance.now();
    const pace = paceOf(speed, steps);
    const end = loops ? steps + REST * pace : steps;
    position = advance(position, (now - last) / 1000, pace, end);
    last = now;
    const isOver = position >= end;
    if (isOver && loops) position = 0;
    seek(position);
    if (isOver && !loops) workspace.setState({ playing: false });
    else updateSoon(frame);
  }

  function play(): void {
    if (workspace.getState().playing) return;
    const { document } = documents.getState();
    if (shownStep(document) >= document.experiment.steps) seek(0);
    position = shownStep(documents.getState().document);
    last = performance.now();
    workspace.setState({ playing: true });
    updateSoon(frame);
  }

  const pause = () => workspace.setState({ playing: false });

  function goTo(step: number): void {
    pause();
    seek(step);
  }

  return {
    play,
    pause,
    toggle: () => (workspace.getState().playing ? pause() : play()),
    stepBy: (steps) => goTo(shownStep(documents.getState().document) + steps),
    goTo,
  };
}

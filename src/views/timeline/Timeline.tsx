/** The bottom of the page: how much of the runs is shown. Plays, steps, scrubs; computes nothing. */
import { PauseIcon, PlayIcon } from '../../controls/icons';
import type { Playback } from '../../state/playback';
import { useWorkspace } from '../../state/session';
import { LoopButton, SpeedControl } from './SpeedControl';
import { StepButtons } from './StepButtons';
import { StepField } from './StepField';
import { StepSlider } from './StepSlider';
import { words } from './words';
import './timeline.css';

interface TimelineProps {
  readonly playback: Playback;
}

export function Timeline({ playback }: TimelineProps) {
  return (
    <footer className="timeline">
      <PlayButton playback={playback} />
      <StepButtons playback={playback} />
      <StepSlider playback={playback} />
      <StepField playback={playback} />
      <LoopButton />
      <SpeedControl />
    </footer>
  );
}

function PlayButton({ playback }: TimelineProps) {
  const playing = useWorkspace((state) => state.playing);
  return (
    <button
      type="button"
      className="timeline-play"
      aria-label={playing ? words.pause : words.play}
      onClick={playback.toggle}
    >
      {playing ? <PauseIcon /> : <PlayIcon />}
    </button>
  );
}

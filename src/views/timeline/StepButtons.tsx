/** One step, ten or a hundred back and forward. */
import { Button } from '../../controls/Button';
import { Choice } from '../../controls/Choice';
import { StepBackIcon, StepForwardIcon } from '../../controls/icons';
import type { Playback } from '../../state/playback';
import { useSession, useWorkspace } from '../../state/session';
import { words } from './words';

interface StepButtonsProps {
  readonly playback: Playback;
}

const strides = [1, 10, 100].map((stride) => ({
  value: String(stride),
  label: words.strideOf(stride),
}));

export function StepButtons({ playback }: StepButtonsProps) {
  const { workspace } = useSession();
  const stride = useWorkspace((state) => state.stride);
  return (
    <div className="timeline-steps">
      <Button
        look="icon"
        icon={<StepBackIcon />}
        aria-label={words.back}
        title={words.backBy(stride)}
        onClick={() => playback.stepBy(-stride)}
      />
      <Choice
        label={words.stride}
        look="bare"
        value={String(stride)}
        options={strides}
        onChange={(value) => workspace.setState({ stride: Number(value) })}
      />
      <Button
        look="icon"
        icon={<StepForwardIcon />}
        aria-label={words.forward}
        title={words.forwardBy(stride)}
        onClick={() => playback.stepBy(stride)}
      />
    </div>
  );
}

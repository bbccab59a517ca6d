/** What the timeline says, in one place. */
import { formatShort } from '../../drawing/format';

const steps = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`;

export const words = {
  play: 'Play',
  pause: 'Pause',
  back: 'Step back',
  forward: 'Step forward',
  backBy: (stride: number) =>
    `${steps(stride)} back. Keys: ← one, Shift ← ten, Shift Page Down a hundred, Home to the start`,
  forwardBy: (stride: number) =>
    `${steps(stride)} on. Keys: → one, Shift → ten, Shift Page Up a hundred, End to the end`,
  stride: 'Steps at once',
  strideOf: steps,
  step: 'Step',
  stepOf: (step: number, of: number) => `${step} of ${of}`,
  goTo: 'Go to step',
  ofSteps: (of: number) => `/ ${of}`,
  loop: 'Loop',
  loopTitle: 'At the end, begin again',
  speed: 'Speed',
  pace: (pace: number) => `${formatShort(pace)} ${pace === 1 ? 'step' : 'steps'}/s`,
  paceInFull: (pace: number, of: number) =>
    `${formatShort(pace)} ${pace === 1 ? 'step' : 'steps'} a second, the whole run in ${formatShort(of / pace)} seconds`,
} as const;

/** What the timeline says, in one place. */
import { formatShort } from '../../drawing/format';
import type { RunEvents, TurningPoint } from './run-events';

const steps = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`;

/** Overshoots that are named one by one; of the others there are only so many more. */
const MOST_NAMED = 12;

const turns: Readonly<Record<TurningPoint, string>> = {
  converged: 'converged',
  diverged: 'diverged',
  'left the domain': 'left the domain',
  singular: 'ended',
};

const happened = (kind: 'overshoot' | TurningPoint): string =>
  kind === 'overshoot' ? 'overshot' : turns[kind];

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
  marks: turns,
  eventList: 'Events',
  event: (name: string, kind: 'overshoot' | TurningPoint, step: number) =>
    `${name} ${happened(kind)} at step ${step}`,
  events({ name, overshoots, turningPoint }: RunEvents): string {
    const turn = turningPoint && `${turns[turningPoint.kind]} at step ${turningPoint.step}`;
    const more = overshoots.length - MOST_NAMED;
    const named = overshoots.slice(0, MOST_NAMED).join(', ');
    const overshot =
      overshoots.length > 0 &&
      `overshot at ${overshoots.length === 1 ? 'step' : 'steps'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
    return `${name}: ${[turn, overshot].filter(Boolean).join('; ') || 'no events'}.`;
  },
  speed: 'Speed',
  pace: (pace: number) => `${formatShort(pace)} ${pace === 1 ? 'step' : 'steps'}/s`,
  paceInFull: (pace: number, of: number) =>
    `${formatShort(pace)} ${pace === 1 ? 'step' : 'steps'} a second, the whole run in ${formatShort(of / pace)} seconds`,
} as const;

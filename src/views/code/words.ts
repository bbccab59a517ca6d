/** What programs and the check against TensorFlow.js say, in one place. */
import { formatShort } from '../../drawing/format';
import { APART, type CheckReport, MOVED } from '../../engine/library-check';

const steps = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`;

export const words = {
  heading: 'Code',
  headingOf: (run: string) => `Code for ${run}`,
  explanation: 'A program that repeats this run and compares where it ends:',
  titleOf: (run: string) => `Code of ${run}`,
  library: 'Library',
  run: 'Run',
  program: (library: string, run: string) => `${run} in ${library}`,
  programOf: (library: string, run: string) => `${library} program for ${run}`,
  copy: 'Copy',
  download: 'Download file',
  copied: 'Copied.',
  refused:
    'The browser did not let this page copy. The program is selected: press Ctrl+C, or ⌘C on a Mac.',
  computing: 'computing…',
  unfinished: 'The runs are not computed to the end. Resume, and this follows.',
  noRuns: 'There is no optimizer here: add one, and its program stands here.',
  check: 'Check against TensorFlow.js',
  checkAll: 'Check all runs against TensorFlow.js',
  checkTitle: 'Checked against TensorFlow.js',
  checkExplanation:
    'Every visible run once more with TensorFlow.js 4.22, which is loaded only now: its gradients by its own differentiation, its optimizers, its single precision. A difference is that of a coordinate, divided by the coordinate where this is larger than 1.',
  allHidden: 'All optimizers are hidden: show one, and it is checked here.',
  cancel: 'Cancel',
  again: 'Check again',
  running: 'TensorFlow.js is at work.',
  cancelled: 'Cancelled.',
  finished: 'Every run is checked.',
  failed: 'TensorFlow.js could not be started here. Check again, or reload the page.',
  waiting: 'waits',
  left: 'not checked',
  at: (step: number, of: number) => `step ${step} of ${of}`,
  unable: (reasons: readonly string[]) => `Not compared. ${reasons.join(' ')}`,
} as const;

/** What a check has found, in a sentence or three. */
export function reportSentence({
  steps: count,
  largest,
  at,
  apart,
  ownApart,
}: CheckReport): string {
  if (count === 0) return 'The run made no step.';
  if (apart === undefined) {
    if (largest === 0) return `The same over all ${steps(count)}, to the last digit.`;
    return `The same within ${formatShort(largest)} over all ${steps(count)}; the largest difference is at step ${at}.`;
  }
  const before =
    apart === 1
      ? `The paths part at once, by more than ${formatShort(APART)}.`
      : `The same within ${formatShort(largest)} up to step ${apart - 1}; at step ${apart} the paths are more than ${formatShort(APART)} apart.`;
  const own =
    ownApart === undefined
      ? `A run of ours from a start moved by ${formatShort(MOVED)} stays with ours, so this is more than rounding.`
      : `So is a run of ours from a start moved by ${formatShort(MOVED)}, at step ${ownApart}: this path magnifies roundings.`;
  return `${before} ${own}`;
}

/** What the table of results says, in one place. */
import { formatShort } from '../../drawing/format';
import type { Verdict } from '../../engine/verdict';

export const words = {
  title: 'Results',
  copy: 'Copy table',
  copied: 'Copied: paste it into any spreadsheet.',
  refused:
    'The browser did not let this page copy. The table is selected: press Ctrl+C, or ⌘C on a Mac.',
  computing: 'computing…',
  allHidden: 'All optimizers are hidden: show one, and its results stand here.',
  missing: '–',
  caption: (steps: number, start: readonly number[]) =>
    `After ${steps} ${steps === 1 ? 'step' : 'steps'} from (${start.map(formatShort).join(', ')}). Press a heading to sort by it.`,
  explanation: [
    'Steps to 10⁻⁶: until the loss stays within 10⁻⁶ of the lowest known.',
    'Distance: from the last position to the nearest minimum.',
    'Overshoots: steps that end uphill after one that did not, or that turn back and end uphill on the other side.',
  ],
} as const;

/** How a run ended, in a few words. */
export function endingWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'diverged':
      return `diverged at step ${verdict.step}`;
    case 'left the domain':
      return `left the domain at step ${verdict.step}`;
    case 'singular':
      return `singular Hessian before step ${verdict.step}`;
    case 'growing':
      return verdict.reason?.kind === 'no lower bound' ? 'downhill without end' : 'runs away';
    case 'endless':
      return 'on and on, towards no minimum';
    case 'converged':
      if (verdict.at.flat) return 'on a flat floor';
      return `in ${verdict.at.rank === 'local' || verdict.at.rank === 'global' ? `a ${verdict.at.rank}` : 'a'} minimum`;
    case 'circling':
    case 'bouncing':
    case 'hovering':
      return `${verdict.kind} about ${verdict.minimum ? 'a minimum' : 'a place'}`;
    case 'wandering':
      return 'jumping about';
    case 'stuck':
      return verdict.on === 'slope' ? 'crawling' : `stuck on a ${verdict.on}`;
    case 'on its way':
      return 'on its way';
  }
}

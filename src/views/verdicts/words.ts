/** What the list of verdicts says besides the verdicts, in one place. */
import { formatCount } from '../../drawing/format';

export const words = {
  goToStep: 'Go to this step',
  showPoint: 'Show on the map',
  overshoots: (count: number): string =>
    `${formatCount(count)} ${count === 1 ? 'overshoot' : 'overshoots'}`,
  overshootsTitle: 'Steps that end uphill: too far along their own direction',
} as const;

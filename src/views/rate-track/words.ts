/** What the legend of the tracks says. */
import { formatCount } from '../../drawing/format';
import type { Look } from '../../drawing/rate-track';

export const words = {
  legend: 'What the track shows',
  intro: (rates: string) =>
    `Behind each learning rate: what becomes of this run, with everything else as it is, at ${rates} rates over the slider.`,
  /** Where the track stays empty. */
  tooLong: (rows: number) =>
    rows === 1
      ? 'No track: so many steps take too long.'
      : `No track: ${formatCount(rows)} rows a step take too long.`,
  searched: (rates: number) => `At ${rates} rates.`,
  stable: 'stable below',
  limit:
    'The tick is theory: near a minimum the method is stable below this rate. Λ is the largest curvature there, an eigenvalue of the Hessian, with the weight decay added.',
} as const;

/** In the order in which they follow each other, mostly. */
export const meanings: Readonly<Record<Look, readonly [name: string, meaning: string]>> = {
  slow: ['too slow', 'still on its way at the end, or never moved'],
  converges: ['converges', 'comes to rest at a minimum and never steps too far'],
  overshoots: ['converges with overshoot', 'the same, but some steps end uphill'],
  elsewhere: [
    'ends elsewhere',
    'comes to rest at another minimum than at the slowest rates that converge, or at none',
  ],
  unsettled: ['does not settle', 'circles, bounces, hovers or wanders off'],
  diverges: ['diverges', 'grows without bound, or leaves the domain of the formula'],
};

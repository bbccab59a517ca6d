/**
 * The oldest that have all the page uses: popovers (Chrome 114, Firefox 125, Safari 17), `:has` (Firefox 121), changing
 * arrays by copy (Firefox 115), workers of modules (Firefox 114), `reset` of a canvas (Safari 17).
 */
export const browsers = 'Chrome 114, Firefox 125 and Safari 17';

/** What the page says before and beside its parts, in one place. */
export const words = {
  failed: 'Something on this page failed',
  mistake:
    'It is a mistake in Fall Line, not in your experiment: the address still holds all of it. Its own words were:',
  again: 'Try again',
  afresh: 'Start afresh',
  interpreted:
    'This browser runs no WebAssembly: everything is computed by the slower interpreter, to the same bits.',
  noWorkers: `This browser did not start the worker that computes. ${browsers} or newer can; a page opened from a file cannot.`,
} as const;

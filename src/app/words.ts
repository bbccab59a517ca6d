/** What the page says before and beside its parts, in one place. */
export const words = {
  interpreted:
    'This browser runs no WebAssembly: everything is computed by the slower interpreter, to the same bits.',
  noWorkers:
    'This browser did not start the worker that computes. Chrome 111, Firefox 114 and Safari 16.4 or newer can; a page opened from a file cannot.',
} as const;

/** What the page says about itself, in one place. */
export const words = {
  unkept: 'This browser keeps nothing: your experiment lives in its link.',
  cancelled: 'Stopped before the end: the picture is not complete.',
  again: 'Compute again',
  retry: 'Try again',
  dismiss: 'Dismiss',
  dismissNotices: 'Dismiss notices',
  more: (count: number) => `${count} more notices`,
} as const;

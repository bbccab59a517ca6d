/** What only paper says, in one place. */
export const words = {
  settings: 'Settings',
} as const;

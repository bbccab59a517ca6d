/** What the map standing up says, in one place. */
export const words = {
  name: 'Loss in 3D',
  keys: 'Arrow keys turn it, plus and minus come closer and go away, zero turns it back, and so does a double click.',
  start: 'Start in 3D',
  height: 'Height',
  linear: 'Linear',
  logarithm: 'Logarithmic',
  root: 'Root',
  heightHint: {
    linear: 'Height is the loss itself',
    logarithm: 'Height is the logarithm of the loss above its lowest: what is low stands out',
    root: 'Height is the square root of the loss above its lowest: what is low stands out',
  },
  tools: 'View in 3D',
  closer: 'Come closer',
  away: 'Go away',
  back: 'Turn back',
  lost: 'The browser took the 3D picture away; it comes back when the browser allows it.',
} as const;
